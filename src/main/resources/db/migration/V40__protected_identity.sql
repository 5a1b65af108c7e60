-- what only named people may know of a case; the key to it is not in the database
create table protected_identity (
    id         uuid primary key,
    -- of the outermost process; both empty until the case begins, moments later
    case_id    text unique,
    ward_id    text,
    -- the day only: the moment would lead to the petition it came from
    created_on date not null
);

-- the newest counts, those before it tell what was written; nothing here can be read without the key
create table protected_identity_version (
    identity   uuid    not null references protected_identity,
    number     integer not null,
    ciphertext bytea   not null,
    primary key (identity, number)
);

create trigger protected_identity_version_stays
    before update or delete or truncate on protected_identity_version
    for each statement execute function refuse_change();

-- a word closed with the key of this database, to know the key again
create table protection_word (
    one        boolean primary key default true check (one),
    ciphertext bytea not null
);
