-- What tunes a rule is data of the rule: only what differs from the delivered parameters is kept, as JSON.
alter table rule
    add column parameters text      not null default '{}',
    -- working days without an answer until levels 1, 2, 3; empty: never climbs
    add column escalation integer[] not null default '{}';

update rule set parameters = '{"redAfterMonths":' || red_after_months || '}'
where red_after_months is not null and red_after_months <> 3;
update rule set escalation = '{3,5,10}';

alter table rule drop column red_after_months;

insert into rule (code, enabled, severity, grace_days, escalation) values
    ('TARGET_TWICE_YELLOW',       true, 'RED',    0, '{3,5,10}'),
    ('TARGET_UNLIKELY',           true, 'YELLOW', 0, '{3,5,10}'),
    ('REPORT_LATE',               true, 'BLUE',   0, '{2,6}'),
    ('MILESTONE_DUE_SOON',        true, 'BLUE',   0, '{}'),
    ('MILESTONE_AT_RISK',         true, 'YELLOW', 0, '{3,5,10}'),
    ('MILESTONE_UNANCHORED',      true, 'BLUE',   0, '{}'),
    ('SIGNED_NOT_STARTED',        true, 'RED',    0, '{3,5,10}'),
    ('STARTED_NOT_IN_STATISTICS', true, 'YELLOW', 0, '{3,5,10}'),
    ('PROGRESS_STALLED',          true, 'YELLOW', 0, '{3,5,10}'),
    ('BLOCKER_OVERDUE',           true, 'YELLOW', 0, '{3,5,10}'),
    ('COUNT_DECREASED',           true, 'BLUE',   0, '{}'),
    ('RANK_DROPPED',              true, 'BLUE',   0, '{}'),
    ('STATUS_REVISED',            true, 'BLUE',   0, '{}'),
    ('DATA_SUSPECT',              true, 'BLUE',   0, '{}'),
    ('PROMISE_BROKEN',            true, 'BLUE',   0, '{}'),
    ('TARGET_MET',                true, 'BLUE',   0, '{}'),
    ('STRETCH_MET',               true, 'BLUE',   0, '{}');
