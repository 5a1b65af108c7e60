-- what has been decided about the clock of a case; wrong entries are undone by an ANNULLED entry
create table clock_act (
    id         bigint      generated always as identity primary key,
    case_id    text        not null references case_file,
    kind       text        not null check (kind in ('SUSPENDED', 'RESUMED', 'EXTENDED', 'ANNULLED')),
    time_limit text,
    grounds    text[]      not null,
    reason     text        not null check (reason <> ''),
    paper      uuid,
    decided_on date        not null,
    amount     integer     check (amount > 0),
    unit       text        check (unit in ('WORKING_DAY', 'CALENDAR_DAY', 'MONTH')),
    author     text        not null,
    entered_at timestamptz not null,
    annuls     bigint      unique,
    unique (id, case_id),
    foreign key (annuls, case_id) references clock_act (id, case_id),
    foreign key (paper, case_id) references case_document (id, case_id),
    check ((kind = 'ANNULLED') = (annuls is not null)),
    check ((kind = 'EXTENDED') = (amount is not null) and (kind = 'EXTENDED') = (unit is not null)),
    check ((kind in ('SUSPENDED', 'EXTENDED')) = (time_limit is not null)),
    check (kind not in ('SUSPENDED', 'EXTENDED') or (paper is not null and cardinality(grounds) > 0))
);

create index clock_act_case on clock_act (case_id, id);

create trigger clock_act_stays
    before update or delete or truncate on clock_act
    for each statement execute function refuse_change();
