-- the row is locked while a ward's next digest is scheduled, so that two nodes schedule one
create table reminder_schedule (
    ward_id text primary key
);

-- the last day each officer was sent a digest: no second one on the same day
create table reminder_sent (
    ward_id text not null,
    user_id text not null,
    sent_on date not null,
    primary key (ward_id, user_id)
);
