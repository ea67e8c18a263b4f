-- The days for which milestones are planned, as they were known: open ones are still to come, reached ones tell how late
-- such things usually are.
create table project_plan (
    version_id uuid not null references project_version,
    kind       text not null,
    planned    date not null,
    primary key (version_id, kind)
);
