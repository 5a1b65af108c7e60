-- unaccent() is not immutable because its dictionary could be exchanged; named in full it is as good as immutable
create function plain_text(value text) returns text
    language sql immutable strict parallel safe
    return lower(public.unaccent('public.unaccent'::regdictionary, normalize(value, NFKC)));

-- the last number given out; the row stays locked until the intake commits, so a rollback gives the number back
create table case_number (
    ward           text    not null,
    procedure_code text    not null check (procedure_code ~ '^[A-Z]{2,6}$'),
    year           integer not null,
    last_number    integer not null,
    primary key (ward, procedure_code, year)
);

create table case_file (
    process_instance_id text        primary key,
    number              text        not null unique,
    ward                text        not null,
    procedure           text        not null,
    subject             text        not null,
    field               text        not null,
    parties             text        not null,
    unit                text,
    state               text        not null check (state in ('OPEN', 'CLOSED', 'WITHDRAWN', 'CANCELLED')),
    received_on         date        not null,
    due_at              timestamptz,
    registered_at       timestamptz not null,
    withdrawn_on        date,
    closed_at           timestamptz,
    outcome             text,
    confidential        boolean     not null,
    search_text         text        generated always as (plain_text(number || ' ' || parties || ' ' || subject)) stored,
    check ((state = 'OPEN') = (closed_at is null))
);

create index case_file_search on case_file using gin (search_text gin_trgm_ops);
create index case_file_registered on case_file (ward, registered_at desc);
