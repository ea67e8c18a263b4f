-- Projects with their milestones and blockers; every change of them is also a row of the event table.

create table project (
    id                 uuid    primary key,
    -- of the last event about it; also its entity tag
    sequence           bigint  not null check (sequence >= 0),
    code               text    collate "C" not null,
    name               text    collate "C" not null check (length(name) between 1 and 200),
    name_en            text    check (length(name_en) <= 300),
    area               text    not null check (area ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12}|X[0-9]{2,9}-[A-Z0-9]{1,20})$'),
    -- an own code lies in the prefix behind its X
    area_path          text    collate "C" not null generated always as (ltrim(area, 'X')) stored,
    category           text    not null check (category in ('INDUSTRY', 'PLATFORM', 'URBAN', 'RURAL', 'CULTURE_TOURISM',
                                                            'LIVELIHOOD', 'ECOLOGY', 'INFRASTRUCTURE', 'OTHER')),
    track              text    check (length(track) <= 100),
    investor           text    check (length(investor) <= 200),
    investor_country   text    check (investor_country ~ '^[A-Z]{2}$'),
    -- as somebody entered it; null: the country decides
    given_capital      text    check (given_capital in ('DOMESTIC', 'EUROPEAN', 'HK_MACAO_TAIWAN', 'OTHER_FOREIGN')),
    -- yuan
    planned_investment numeric(20, 2) check (planned_investment >= 0),
    needs_new_land     boolean not null,
    -- mu
    land_area          numeric(16, 4) check (land_area >= 0),
    leader             text    check (length(leader) <= 100),
    department         text    check (length(department) <= 100),
    tags               varchar(64)[] not null check (cardinality(tags) <= 20),
    monitoring         text    not null check (monitoring in ('FULL', 'NO_REPORTS', 'RECORD_ONLY')),
    lon                numeric(10, 7) check (lon between -180 and 180),
    lat                numeric(9, 7) check (lat between -90 and 90),
    provenance         text    check (length(provenance) <= 200),
    status             text    not null check (status in ('ACTIVE', 'SUSPENDED', 'WITHDRAWN', 'MERGED')),
    -- the furthest milestone reached
    stage              text,
    merged_into        uuid    references project,
    constraint project_code unique (code),
    constraint project_code_form check (code ~ '^[0-9A-Za-z][0-9A-Za-z._-]{0,63}$'),
    constraint project_place_is_whole check ((lon is null) = (lat is null)),
    constraint project_merged_knows_where check ((status = 'MERGED') = (merged_into is not null)),
    constraint project_not_merged_into_itself check (merged_into <> id)
);

create index project_by_area on project (area_path, code);
create index project_by_name on project (name, id);
create index project_by_planned_investment on project (coalesce(planned_investment, -1), id);
create index project_by_stage on project (stage, code);
create index project_by_status on project (status, code);
create index project_by_category on project (category, code);
create index project_by_track on project (track, code);
create index project_by_leader on project (leader, code);
create index project_by_department on project (department, code);
create index project_by_tag on project using gin (tags);
create index project_merged_into on project (merged_into) where merged_into is not null;

create table milestone (
    project_id     uuid  not null references project,
    kind           text  not null check (kind in ('SIGNED', 'REVIEWED', 'APPROVED', 'LISTED', 'AWARDED', 'CONTRACTED',
                                                  'LAND_DELIVERED', 'STARTED', 'IN_STATISTICS', 'COMPLETED',
                                                  'TRIAL_PRODUCTION', 'IN_PRODUCTION', 'AT_CAPACITY', 'RELOCATED')),
    planned_on     date,
    planned_anchor text,
    -- ISO 8601 period
    planned_after  text  check (planned_after ~ '^P[0-9]'),
    -- the planned day, or the anchor's day and the period; null while there is none
    due_on         date,
    forecast       date,
    achieved       date,
    -- a ceremony stands among other_dates and never counts
    basis          text  not null check (basis in ('DISPATCH', 'STATISTICS', 'LAND_LAW')),
    other_dates    jsonb not null check (jsonb_typeof(other_dates) = 'array'),
    evidence       jsonb not null check (jsonb_typeof(evidence) = 'array'),
    code           text,
    name           text,
    commitment     text  check (commitment in ('BINDING', 'ASPIRATIONAL', 'PUSH', 'PLAN')),
    source         text,
    primary key (project_id, kind),
    constraint milestone_one_plan check (planned_on is null or planned_after is null),
    constraint milestone_anchor_has_period check (planned_anchor is null or planned_after is not null),
    constraint milestone_not_its_own_anchor check (planned_anchor <> kind),
    constraint milestone_due_follows_plan check (
        case
            when planned_on is not null then due_on = planned_on
            when planned_anchor is null then due_on is null
            else true
        end)
);

create table blocker (
    id         uuid primary key,
    project_id uuid not null references project,
    kind       text not null check (kind in ('LAND', 'ENERGY_QUOTA', 'ENVIRONMENTAL_CAPACITY', 'FUNDING', 'PERMIT',
                                             'UTILITIES', 'LABOUR', 'DEMOLITION', 'OTHER')),
    text       text not null check (length(text) between 1 and 1000),
    need       text,
    owner      text not null,
    level      text not null check (level in ('UNIT', 'LEADER', 'TASK_FORCE', 'CITY', 'PROVINCE')),
    due        date not null,
    raised_on  date not null,
    cleared_on date,
    resolution text,
    constraint blocker_due_after_raised check (due >= raised_on),
    constraint blocker_cleared_after_raised check (cleared_on >= raised_on),
    constraint blocker_cleared_with_resolution check ((cleared_on is null) = (resolution is null))
);

create index blocker_of_project on blocker (project_id);

create table occasion (
    code           text        collate "C" primary key check (code ~ '^[0-9A-Za-z][0-9A-Za-z._-]{0,63}$'),
    name           text        not null check (length(name) between 1 and 200),
    held_on        date        not null,
    projects_count integer     check (projects_count >= 0),
    -- yuan
    amount         numeric(20, 2) check (amount >= 0),
    tag            text,
    source         text,
    -- null: of everywhere
    area           text,
    area_path      text        collate "C" generated always as (ltrim(area, 'X')) stored,
    changed_by     text        not null,
    changed_at     timestamptz not null,
    business_time  timestamptz not null
);
