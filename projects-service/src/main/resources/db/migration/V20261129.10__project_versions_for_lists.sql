-- What else lists and calls for reports ask of a project as it was known at a moment.

alter table project_version
    add column name_en           text,
    -- null where it was made before this column and no event tells it
    add column status            text,
    add column leader            text,
    add column tags              varchar(64)[] not null default '{}',
    -- by its first day, as of known_from: what was reported since moves it on, and the reports themselves tell that
    add column reports_owed_from date check (extract(day from reports_owed_from) = 1);

-- As those of project: walked in order until the page is full. Of the versions of one project, which lie side by side,
-- one was in force.
create index project_version_in_order_of_code on project_version
    (code, project_id, known_to, known_from, area_path, status, stage, category, track, leader, department);
create index project_version_in_order_of_name on project_version
    (name, project_id, known_to, known_from, area_path, status, stage, category, track, leader, department);
create index project_version_in_order_of_planned_investment on project_version
    (coalesce(planned_investment, -1), project_id, known_to, known_from, area_path, status, stage, category, track,
     leader, department);
create index project_version_by_part on project_version using gin (text_parts(project_text(name, name_en, code)))
    with (gin_pending_list_limit = 256);

-- A list also shows what is over.
drop index project_version_by_area;
create index project_version_by_area on project_version (area_path, known_to, known_from);

create index project_version_reports_owed on project_version (area_path, code, reports_owed_from, known_to, known_from)
    where reports_owed_from is not null;
drop index project_reports_owed;
