-- An alert grows older: promises break, levels climb, and others may be put in charge.
alter table alert
    add column verdict_severity    text        check (verdict_severity in ('BLUE', 'YELLOW', 'RED')),
    add column promise_broken      boolean     not null default false,
    -- how many severities a broken promise has made it worse
    add column raised_by           integer     not null default 0 check (raised_by between 0 and 2),
    add column assigned_department text,
    add column assigned_leader     text,
    add column assigned_by         text,
    add column assigned_at         timestamptz,
    add column waiting_since       timestamptz,
    -- when time may do something to it next; null: nothing does
    add column next_look           timestamptz,
    add column previous            numeric,
    add column probability         numeric,
    add column question            text;

update alert
set verdict_severity = severity,
    waiting_since = coalesce(acknowledged_at, opened_at),
    next_look = case when state <> 'RESOLVED' then changed_at end;

alter table alert
    alter column verdict_severity set not null,
    alter column waiting_since set not null,
    add constraint looked_at_until_resolved check (state <> 'RESOLVED' or next_look is null);

create index alert_to_look_at on alert (next_look) where next_look is not null;
-- after a rule was tuned
create index alert_unresolved_of_family on alert (family) where state <> 'RESOLVED';
