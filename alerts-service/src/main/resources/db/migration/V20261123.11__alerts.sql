create table alert (
    id               uuid        primary key,
    version          bigint      not null,
    family           text        not null,
    subject          text        not null,
    rule             text        not null,
    severity         text        not null check (severity in ('BLUE', 'YELLOW', 'RED')),
    state            text        not null check (state in ('OPEN', 'ACKNOWLEDGED', 'RESOLVED')),
    level            integer     not null check (level between 0 and 3),
    stale            boolean     not null,
    subject_name     text        not null,
    subject_name_en  text,
    area             text        not null,
    area_path        text collate "C" not null generated always as (ltrim(area, 'X')) stored,
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
    provenance       text,
    opened_at        timestamptz not null,
    changed_at       timestamptz not null,
    resolved_at      timestamptz,
    acknowledged_by  text,
    acknowledged_at  timestamptz,
    promised_by      date,
    measure          text,
    settled_severity text,
    sequence         bigint      not null,
    check ((state = 'RESOLVED') = (resolved_at is not null)),
    -- only what is binding climbs to the supervision office and beyond
    check (commitment is distinct from 'ASPIRATIONAL' or level <= 1)
);

create unique index one_open_alert on alert (family, subject) where state <> 'RESOLVED';
create index alert_of_subject on alert (subject, family, resolved_at);
create index alert_newest_first on alert (opened_at desc, id desc);
create index alert_by_area on alert (area_path, opened_at desc, id desc);
create index alert_unresolved on alert (opened_at desc, id desc) where state <> 'RESOLVED';
create index alert_of_leader on alert (leader, opened_at desc, id desc);
create index alert_of_department on alert (department, opened_at desc, id desc);
