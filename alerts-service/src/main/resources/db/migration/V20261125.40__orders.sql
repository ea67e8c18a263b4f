-- The last number given in a year and area; its row lock makes the numbers run without gaps.
create table order_number (
    year integer not null,
    area text    not null,
    last integer not null,
    primary key (year, area)
);

create table supervision_order (
    id                   uuid        primary key,
    version              bigint      not null,
    year                 integer     not null,
    running              integer     not null check (running >= 1),
    area                 text        not null,
    area_path            text collate "C" not null generated always as (ltrim(area, 'X')) stored,
    subject              text        not null,
    subject_name         text        not null,
    subject_name_en      text,
    unit                 text,
    leader               text,
    text                 text,
    opened_by            text        not null check (opened_by in ('RULE', 'HAND')),
    state                text        not null
        check (state in ('ASSIGNED', 'ACCEPTED', 'REPLIED', 'RETURNED', 'CLOSED')),
    opened_at            timestamptz not null,
    changed_at           timestamptz not null,
    due                  date        not null,
    original_due         date        not null,
    overdue              boolean     not null,
    -- an extension that was asked in time and is not granted yet
    asked_due            date,
    asked_reason         text,
    asked_by             text,
    asked_at             timestamptz,
    accepted_at          timestamptz,
    accepted_by          text,
    first_replied_at     timestamptz,
    replied_at           timestamptz,
    replied_by           text,
    reply                text,
    closed_at            timestamptz,
    -- the last day the data spoke for that led to the order
    judged_through       date,
    -- after closing, a revision changed what it was judged by
    revised              boolean     not null,
    provenance           text,
    sequence             bigint      not null,
    unique (year, area, running),
    check ((state = 'CLOSED') = (closed_at is not null)),
    check (not revised or state = 'CLOSED')
);

create unique index one_open_order on supervision_order (subject) where state <> 'CLOSED';
create index order_of_subject on supervision_order (subject, opened_at desc, id desc);
create index order_newest_first on supervision_order (opened_at desc, id desc);
create index order_by_area on supervision_order (area_path, opened_at desc, id desc);
create index order_of_unit on supervision_order (unit, opened_at desc, id desc);
create index order_by_state on supervision_order (state, opened_at desc, id desc);
create index order_due on supervision_order (due)
    where state in ('ASSIGNED', 'ACCEPTED', 'RETURNED') and not overdue;
create index order_by_due on supervision_order (due);

-- What led to an order, and what joined it while it was open.
create table order_entry (
    order_id uuid        not null references supervision_order,
    position integer     not null,
    alert    uuid        references alert,
    subject  text        not null,
    rule     text,
    text     text,
    at       timestamptz not null,
    primary key (order_id, position)
);
create index order_of_alert on order_entry (alert) where alert is not null;
