-- Monthly reports of projects: every version stays; the row of the project knows the latest and what it owes.

create table progress_report (
    project_id            uuid           not null references project,
    -- its first day
    month                 date           not null check (extract(day from month) = 1),
    version               integer        not null check (version >= 1),
    -- yuan, from the beginning of the project
    cumulative_investment numeric(20, 2) not null check (cumulative_investment >= 0),
    -- percent
    physical_progress     numeric(5, 2)  not null check (physical_progress between 0 and 100),
    summary               text           check (length(summary) <= 1000),
    -- why the figure fell
    reason                text           check (length(reason) <= 1000),
    reported_on           date           not null,
    reported_by           text           not null,
    recorded_at           timestamptz    not null,
    business_time         timestamptz    not null,
    primary key (project_id, month, version)
);

alter table project
    -- the last four months as known now; a copy, so that lists and events need no other table
    add column progress jsonb not null default '[]' check (jsonb_typeof(progress) = 'array'),
    -- the first month, by its first day, whose report is expected and missing; null while none is expected
    add column reports_owed_from date check (extract(day from reports_owed_from) = 1);

-- What was there before reports were taken owes them from now on.
update project
set reports_owed_from = date_trunc('month', current_date)
where monitoring = 'FULL' and status = 'ACTIVE';

alter table project
    add constraint project_owes_reports check (reports_owed_from is null or monitoring = 'FULL' and status = 'ACTIVE');

create index project_reports_owed on project (area_path, code, reports_owed_from) where reports_owed_from is not null;
