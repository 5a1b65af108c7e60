-- which programme and year a case is about
create table dossier (
    case_id         text    primary key references case_file,
    ward            text    not null,
    programme       text    not null,
    assessment_year integer not null
);

-- who answers for an indicator of a dossier, and how many points it can bring; the last entry of an indicator counts
create table dossier_assignment (
    entry       bigint      generated always as identity primary key,
    case_id     text        not null references case_file,
    indicator   text        not null,
    unit        text        not null,
    max_points  numeric     check (max_points > 0),
    author      text,
    recorded_at timestamptz not null
);

create index dossier_assignment_case on dossier_assignment (case_id, indicator, entry desc);

create trigger dossier_assignment_stays
    before update or delete or truncate on dossier_assignment
    for each statement execute function refuse_change();

-- what the owner of an indicator says of it and what the unit of the dossier answers, in turn; nothing is overwritten
create table dossier_assessment (
    entry       bigint      generated always as identity primary key,
    case_id     text        not null references case_file,
    indicator   text        not null,
    -- either the self-assessment with its explanation, or the review with its note
    assessment  text        check (assessment in ('pass', 'fail', 'notArisen')),
    points      numeric     check (points >= 0),
    review      text        check (review in ('accept', 'return')),
    note        text,
    author      text,
    recorded_at timestamptz not null,
    check ((assessment is null) <> (review is null)),
    check (points is null or assessment is not null)
);

create index dossier_assessment_case on dossier_assessment (case_id, indicator, entry);

create trigger dossier_assessment_stays
    before update or delete or truncate on dossier_assessment
    for each statement execute function refuse_change();
