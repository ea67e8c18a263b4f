-- What we keep of targets and projects, from their events.
create table watched_target (
    id               uuid    primary key,
    standing         text    not null,
    behind_since     date,
    far_behind_since date,
    -- the next day on which time alone changes the verdict; null: none
    next_check       date,
    subject_name     text    not null,
    subject_name_en  text,
    area             text    not null,
    commitment       text,
    leader           text,
    department       text,
    data_through     date,
    target_value     numeric,
    actual           numeric,
    expected         numeric,
    attainment       numeric,
    gap              numeric,
    required_rest    numeric,
    unit             text,
    light            text,
    due              date,
    provenance       text
);
create index watched_target_due on watched_target (next_check) where next_check is not null;

create table watched_project (
    id         uuid    primary key,
    name       text    not null,
    name_en    text,
    area       text    not null,
    leader     text,
    department text,
    provenance text,
    status     text    not null,
    monitoring text    not null,
    needs_land boolean not null
);

create table watched_milestone (
    project_id uuid    not null references watched_project on delete cascade,
    kind       text    not null,
    name       text,
    due        date,
    achieved   boolean not null,
    commitment text,
    next_check date,
    primary key (project_id, kind)
);
create index watched_milestone_due on watched_milestone (next_check) where next_check is not null;
