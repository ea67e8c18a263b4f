-- What is promised. The row holds what never changes, and what was told last; plans are versions of their own.
create table target (
    id               uuid        primary key,
    code             text collate "C" not null check (code ~ '^[0-9A-Za-z][0-9A-Za-z._-]{0,63}$'),
    series_id        uuid        not null references series,
    indicator        text collate "C" not null,
    area             text        not null,
    area_path        text collate "C" not null,
    -- of the last event about it; also its entity tag
    sequence         bigint      not null check (sequence > 0),
    plan_version     integer     not null check (plan_version > 0),
    known_from       timestamptz not null,
    withdrawn_at     timestamptz,
    withdrawn_on     date,
    withdrawn_reason text,
    -- the assessment told last, as JSON without what the passing day alone changes
    told             text        not null,
    told_at          timestamptz not null,
    -- the next day on which time alone changes the assessment; null: none
    next_change_on   date,
    check ((withdrawn_at is null) = (withdrawn_reason is null)),
    constraint target_code unique (code)
);
create index target_by_area on target (area_path, code);
create index target_of_series on target (series_id);
create index target_of_indicator on target (indicator, code);
create index target_next_change on target (next_change_on, id) where next_change_on is not null and withdrawn_at is null;

create table target_plan (
    id           uuid        primary key,
    target_id    uuid        not null references target,
    version      integer     not null check (version > 0),
    known_from   timestamptz not null,
    known_to     timestamptz check (known_to >= known_from),
    period       text,
    period_start date,
    period_end   date,
    leader       text,
    department   text,
    -- the whole plan, as JSON
    content      text        not null,
    actor        text        not null,
    recorded_at  timestamptz not null,
    check ((period is null) = (period_start is null) and (period is null) = (period_end is null)),
    check (period_end >= period_start),
    constraint target_plan_once unique (target_id, version)
);
create unique index plan_in_force on target_plan (target_id) where known_to is null;
create index plan_known on target_plan (target_id, known_from);
create index plan_of_leader on target_plan (leader) where known_to is null;
create index plan_of_department on target_plan (department) where known_to is null;
create index plan_of_period on target_plan (period_start, period_end);
