-- what is written otherwise in the book, and why; the entry itself stays as it was
create table reception_book_correction (
    id           bigint      generated always as identity primary key,
    entry        uuid        not null references reception_book_entry,
    field        text        not null,
    -- the new text and the reason, encrypted: either may name persons
    written      bytea       not null,
    author       text        not null,
    corrected_at timestamptz not null
);

create index reception_book_correction_entry on reception_book_correction (entry, id);

create trigger reception_book_correction_stays
    before update or delete or truncate on reception_book_correction
    for each statement execute function refuse_change();

-- every opening of the book
create table reception_book_reading (
    id      bigint      generated always as identity primary key,
    ward    text        not null,
    reader  text        not null,
    read_at timestamptz not null,
    period  text        not null,
    purpose text        not null check (purpose in ('OPENED', 'EXPORTED')),
    -- whether the persons were shown
    named   boolean     not null,
    entries integer     not null
);

create index reception_book_reading_ward on reception_book_reading (ward, id desc);

create trigger reception_book_reading_stays
    before update or delete or truncate on reception_book_reading
    for each statement execute function refuse_change();
