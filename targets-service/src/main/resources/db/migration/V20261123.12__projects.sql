-- What we keep of projects, from their events: enough to count them as they were known at any moment.
create table project_version (
    id                 uuid        primary key,
    project_id         uuid        not null,
    known_from         timestamptz not null,
    known_to           timestamptz check (known_to >= known_from),
    area               text        not null,
    area_path          text collate "C" not null,
    category           text,
    capital            text,
    planned_investment numeric,
    land_area          numeric,
    -- neither withdrawn nor merged
    counts             boolean     not null,
    tags               text[]      not null,
    provenance         text
);
create unique index project_in_force on project_version (project_id) where known_to is null;
create index project_known_in_area on project_version (area_path, known_from) where counts;

create table project_milestone (
    version_id uuid not null references project_version,
    kind       text not null,
    achieved   date not null,
    primary key (version_id, kind)
);
create index project_milestone_reached on project_milestone (kind, achieved);
