-- the row is locked while a ward's reforms are scheduled or carried out, so that two nodes do it once
create table unit_reform_schedule (
    ward_id text primary key
);

-- units that ended and whose work has been given to another
create table unit_reform (
    ward_id        text        not null,
    from_unit      text        not null,
    to_unit        text        not null,
    reformed_on    date        not null,
    source         text        not null,
    carried_out_at timestamptz not null,
    primary key (ward_id, from_unit)
);

-- the cases that were open then
create table unit_move (
    id          bigint      generated always as identity primary key,
    case_id     text        not null references case_file,
    from_unit   text        not null,
    to_unit     text        not null,
    reformed_on date        not null,
    source      text        not null,
    moved_at    timestamptz not null,
    unique (case_id, from_unit)
);

create trigger unit_move_stays
    before update or delete or truncate on unit_move
    for each statement execute function refuse_change();
