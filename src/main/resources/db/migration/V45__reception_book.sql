-- Sổ tiếp công dân (Mẫu 03/TCD, Nghị định 154/2026/NĐ-CP). Nothing here leads to the petition a row came from: a petition
-- may carry a denunciation beside what its author is named for.

-- the last number given out; the row stays locked until the entry commits, so a rollback gives the number back
create table reception_book_number (
    ward        text    not null,
    year        integer not null,
    series      text    not null check (series in ('OPEN', 'SECRET')),
    last_number integer not null,
    primary key (ward, year, series)
);

create table reception_book_entry (
    id             uuid    primary key,
    ward           text    not null,
    year           integer not null,
    number         integer not null,
    received_on    date    not null,
    -- who came: name, address and identity number, encrypted
    persons        bytea   not null,
    content        text    not null,
    kind           text    not null,
    people         integer not null check (people > 0),
    resolved_by    text,
    ours           boolean not null,
    guided_to      text,
    accepted_by    text,
    transfer_paper text,
    -- the case that was started for the content: the result follows it
    case_id        text references case_file (process_instance_id),
    result         text,
    note           text,
    unique (ward, year, number),
    check (case_id is null or result is null)
);

create index reception_book_entry_day on reception_book_entry (ward, received_on);

create trigger reception_book_entry_stays
    before update or delete or truncate on reception_book_entry
    for each statement execute function refuse_change();

-- a content whose author nobody may conclude: no day, no moment, no number of a case, a series of its own
create table reception_book_secret_entry (
    ward   text    not null,
    year   integer not null,
    number integer not null,
    month  integer not null check (month between 1 and 12),
    kind   text    not null,
    primary key (ward, year, number)
);

create trigger reception_book_secret_entry_stays
    before update or delete or truncate on reception_book_secret_entry
    for each statement execute function refuse_change();
