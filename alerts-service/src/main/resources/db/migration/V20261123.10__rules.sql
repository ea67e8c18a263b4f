-- How each rule is tuned. Rules themselves are code: a row is wanted for each.
create table rule (
    code       text        primary key,
    enabled    boolean     not null,
    severity   text        not null check (severity in ('BLUE', 'YELLOW', 'RED')),
    grace_days integer     not null check (grace_days between 0 and 366),
    -- months after the due day from which a milestone is red; only rules about milestones have it
    red_after_months integer check (red_after_months between 1 and 36),
    changed_by text,
    changed_at timestamptz,
    sequence   bigint      not null default 1,
    version    bigint      not null default 0
);

insert into rule (code, enabled, severity, grace_days, red_after_months) values
    ('TARGET_BEHIND',     true, 'YELLOW', 0, null),
    ('TARGET_FAR_BEHIND', true, 'RED',    0, null),
    ('MILESTONE_OVERDUE', true, 'YELLOW', 0, 3);
