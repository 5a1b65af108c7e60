-- the mails of the house: a row is written with the step that causes the mail and marked when the mail has been sent;
-- attempts, the last error and what to do about it are the engine's (process mailDelivery)
create table outbox (
    key        text        primary key,
    ward_id    text        not null,
    user_id    text        not null,
    subject    text        not null,
    text       text,
    html       text,
    created_at timestamptz not null,
    sent_at    timestamptz,
    check (text is not null or sent_at is not null)
);

create index outbox_texts_kept on outbox (ward_id, sent_at) where text is not null;

-- the key of a digest now allows one per officer and day
drop table reminder_sent;
