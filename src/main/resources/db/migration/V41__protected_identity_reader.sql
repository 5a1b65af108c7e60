-- who may read a protected identity: who submitted it, and those named later
create table protected_identity_reader (
    identity   uuid not null references protected_identity,
    reader     text not null,
    -- empty for who submitted it
    granted_by text,
    reason     text,
    granted_on date not null,
    primary key (identity, reader),
    check (granted_by is null or reason <> '')
);

create trigger protected_identity_reader_stays
    before update or delete or truncate on protected_identity_reader
    for each statement execute function refuse_change();
