-- one row per entry: an absence is shortened or cancelled by another entry, the last one counts
create table officer_absence (
    entry         bigint      generated always as identity primary key,
    absence_id    text        not null,
    ward_id       text        not null,
    officer_id    text        not null,
    substitute_id text        not null,
    from_on       date        not null,
    until_on      date        not null,
    cancelled     boolean     not null,
    reason        text,
    recorded_by   text        not null,
    recorded_at   timestamptz not null,
    check (until_on >= from_on),
    check (substitute_id <> officer_id)
);

create index officer_absence_last on officer_absence (ward_id, absence_id, entry desc);

-- the claimed tasks that a stand-in holds until the officer is back
create table absence_task (
    task_id     text primary key,
    ward_id     text not null,
    officer_id  text not null,
    stand_in_id text not null
);

create index absence_task_ward on absence_task (ward_id);
