-- What was known of each project from when until when: the compact facts that pipelines and stage rates are made of.
-- A row is written in the transaction of the change, and only when one of these facts changed.

create table project_version (
    project_id         uuid        not null references project,
    -- business time
    known_from         timestamptz not null,
    known_to           timestamptz not null default 'infinity',
    code               text        collate "C" not null,
    name               text        collate "C" not null,
    area               text        not null,
    area_path          text        collate "C" not null generated always as (ltrim(area, 'X')) stored,
    -- the town it lies in, nine digits; what lies in none (a park, the county itself) stands for itself
    town               text        collate "C" not null generated always as (
        case when ltrim(area, 'X') ~ '^[0-9]{9}' then left(ltrim(area, 'X'), 9) else area end) stored,
    department         text,
    category           text        not null,
    track              text,
    -- neither withdrawn nor merged
    counts             boolean     not null,
    needs_new_land     boolean     not null,
    -- yuan
    planned_investment numeric(20, 2),
    -- mu
    land_area          numeric(16, 4),
    -- the furthest milestone reached
    stage              text,
    reviewed           date,
    listed             date,
    contracted         date,
    land_delivered     date,
    started            date,
    in_statistics      date,
    primary key (project_id, known_from),
    constraint project_version_lasts check (known_to > known_from)
);

create unique index project_version_in_force on project_version (project_id) where known_to = 'infinity';
create index project_version_by_area on project_version (area_path, known_to, known_from) where counts;
create index project_version_reviewed on project_version (area_path, reviewed, known_to, known_from)
    where counts and category = 'INDUSTRY' and reviewed is not null;
