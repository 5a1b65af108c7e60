-- what an officer wrote otherwise in a case, and why; the case itself has the new text
create table case_correction (
    id           bigint      generated always as identity primary key,
    case_id      text        not null references case_file (process_instance_id),
    step         text        not null,
    field_key    text        not null,
    label        text        not null,
    old_text     text        not null,
    new_text     text        not null,
    reason       text        not null,
    author       text        not null,
    corrected_at timestamptz not null
);

create index case_correction_case on case_correction (case_id, id);

create function refuse_change() returns trigger
    language plpgsql as
$$
begin
    raise exception '% is only added to, never changed', tg_table_name;
end
$$;

create trigger case_correction_stays
    before update or delete or truncate on case_correction
    for each statement execute function refuse_change();
