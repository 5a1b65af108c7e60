-- every time somebody has read or corrected it
create table protected_identity_reading (
    id       bigint      generated always as identity primary key,
    identity uuid        not null references protected_identity,
    reader   text        not null,
    read_at  timestamptz not null,
    purpose  text        not null check (purpose <> ''),
    what     text        not null
);

create index protected_identity_reading_identity on protected_identity_reading (identity, id);

create trigger protected_identity_reading_stays
    before update or delete or truncate on protected_identity_reading
    for each statement execute function refuse_change();
