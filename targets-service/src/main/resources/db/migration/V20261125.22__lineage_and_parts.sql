-- Which projects are behind a derived number, and why others fell out; null in what was kept before.
alter table project_version
    add column code        text,
    add column name        text,
    add column status      text,
    add column merged_into uuid,
    -- why it became as it is, as given by who did it
    add column reason      text;
create index project_history on project_version (project_id, known_from);

-- Of what a target is a part.
alter table target_plan add column parent uuid;
update target_plan set parent = cast(cast(content as jsonb) ->> 'parent' as uuid);
create index plan_of_parent on target_plan (parent) where parent is not null;
create index target_of_series_order on target (indicator, area_path, code);
