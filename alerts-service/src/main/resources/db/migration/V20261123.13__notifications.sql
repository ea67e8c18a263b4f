-- The last message about an alert to each recipient: the next one supersedes it.
create table last_notification (
    alert_id     uuid        not null references alert,
    recipient    text        not null,
    id           uuid        not null,
    requested_at timestamptz not null,
    primary key (alert_id, recipient)
);
