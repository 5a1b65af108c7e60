-- which case an item of a ward's agenda was opened as; a row is made together with its case, so an item is opened once
create table agenda_opening (
    ward_id   text not null,
    kind      text not null,
    item_key  text not null,
    period    text not null,
    -- set in the transaction that made the row
    case_id   text,
    opened_on date not null,
    -- who opened it by hand; null when a morning did
    opened_by text,
    primary key (ward_id, kind, item_key, period)
);

create index agenda_opening_case on agenda_opening (case_id);
