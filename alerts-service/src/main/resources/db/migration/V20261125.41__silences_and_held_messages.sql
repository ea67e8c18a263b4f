create table silence (
    id         uuid        primary key,
    version    bigint      not null,
    area       text        not null,
    area_path  text collate "C" not null generated always as (ltrim(area, 'X')) stored,
    rule       text,
    subject    text,
    leader     text,
    severity   text        check (severity in ('BLUE', 'YELLOW', 'RED')),
    from_at    timestamptz not null,
    to_at      timestamptz not null,
    reason     text        not null,
    created_by text        not null,
    created_at timestamptz not null,
    -- ended before its time, or before it began
    ended_by   text,
    ended_at   timestamptz,
    check (from_at < to_at)
);
create index silence_newest_first on silence (created_at desc, id desc);
create index silence_by_area on silence (area_path, created_at desc, id desc);
create index silence_in_force on silence (to_at) where ended_at is null;

-- Messages that were not sent when they came up: why, until when, and what became of them. Rows stay.
create table held_message (
    id         uuid        primary key,
    alert_id   uuid        not null references alert,
    -- who, as in last_notification; address adds the place, for a department of this name is everywhere
    recipient  text        not null,
    address    text        not null,
    role       text,
    post       text,
    department text,
    level      integer     not null,
    why        text        not null,
    cause      text,
    hold       text        not null check (hold in ('SILENCED', 'CAUSED', 'QUIET', 'STORM', 'NEVER_TOLD')),
    silence_id uuid        references silence,
    held_at    timestamptz not null,
    -- null: until something happens
    release_at timestamptz,
    settled_at timestamptz,
    outcome    text        check (outcome in ('TOLD', 'DIGESTED', 'HELD_AGAIN', 'OVER')),
    sent_as    uuid,
    check ((settled_at is null) = (outcome is null))
);
create index held_message_due on held_message (release_at) where settled_at is null;
create index held_message_waiting on held_message (alert_id, recipient) where settled_at is null;
create index held_message_of_storm on held_message (address) where settled_at is null and hold = 'STORM';
create index held_message_of_alert on held_message (alert_id, held_at);
create index held_message_of_silence on held_message (silence_id) where settled_at is null;

-- How many messages came up for a recipient on a day: beyond some, they go into a digest.
create table told_per_day (
    address  text    not null,
    day      date    not null,
    messages integer not null,
    primary key (address, day)
);
create index told_per_day_by_day on told_per_day (day);
