-- the last number given to a document of the case; the row stays locked until the document commits
create table case_document_number (
    case_id     text    primary key references case_file,
    last_number integer not null
);

create table case_document (
    id       uuid    primary key,
    case_id  text    not null references case_file,
    number   integer not null,
    kind     text    not null check (kind in ('EVIDENCE', 'PAPER')),
    title    text    not null,
    template text,
    failure  text,
    unique (case_id, number),
    unique (case_id, template),
    unique (id, case_id),
    check (kind = 'PAPER' or template is null)
);

create table document_version (
    id          uuid        primary key,
    document_id uuid        not null references case_document,
    number      integer     not null,
    file_name   text        not null,
    media_type  text        not null,
    size        bigint      not null check (size > 0),
    sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    created_at  timestamptz not null,
    created_by  text,
    unique (document_id, number)
);

-- content comes before its version within an upload, so that no row is locked while it is written
create table document_part (
    version_id uuid    not null references document_version deferrable initially deferred,
    number     integer not null,
    content    bytea   not null,
    primary key (version_id, number)
);

-- pictures, recordings and office files are compressed already
alter table document_part alter column content set storage external;
