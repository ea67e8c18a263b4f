-- What was promised when an alert was acknowledged, and whether it was kept: also after the alert came back.
create table promise (
    id           uuid        primary key,
    alert_id     uuid        not null references alert,
    made_at      timestamptz not null,
    promised_by  date        not null,
    -- the day the alert was resolved; null while it is not
    resolved_on  date
);
create index promise_of_alert on promise (alert_id);
create index promise_unsettled on promise (alert_id) where resolved_on is null;

-- Windows of statistics: by area and day of opening.
create index order_first_reply on supervision_order (area_path, opened_at) where first_replied_at is not null;
