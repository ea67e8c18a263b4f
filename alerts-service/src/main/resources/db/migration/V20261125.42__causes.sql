-- The alert that explains this one; while that lasts nobody is told of this one again.
alter table alert add column caused_by uuid references alert;
create index alert_caused on alert (caused_by) where caused_by is not null;

-- What targets and projects are, for orders opened by hand and for finding causes; from their events.
create table known_target (
    id          uuid primary key,
    name        text not null,
    name_en     text,
    area        text not null,
    area_path   text collate "C" not null generated always as (ltrim(area, 'X')) stored,
    indicator   text not null,
    first_day   date,
    last_day    date,
    department  text,
    leader      text,
    provenance  text
);
create index known_target_of_indicator on known_target (indicator, area_path);

create table known_project (
    id                 uuid    primary key,
    name               text    not null,
    name_en            text,
    area               text    not null,
    area_path          text collate "C" not null generated always as (ltrim(area, 'X')) stored,
    category           text,
    capital            text,
    tags               text[]  not null,
    planned_investment numeric,
    land_area          numeric,
    active             boolean not null,
    department         text,
    leader             text,
    provenance         text
);
create index known_project_by_area on known_project (area_path);

create table known_milestone (
    project_id uuid    not null references known_project on delete cascade,
    kind       text    not null,
    due        date,
    achieved   boolean not null,
    primary key (project_id, kind)
);

-- Indicators that are computed from projects, and which projects count.
create table derived_indicator (
    code                   text   primary key,
    measure                text   not null,
    milestone              text   not null,
    categories             text[] not null,
    capitals               text[] not null,
    tags_any               text[] not null,
    tags_none              text[] not null,
    min_planned_investment numeric
);
create index derived_indicator_of_milestone on derived_indicator (milestone);
