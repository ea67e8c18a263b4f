-- Asked for by the command "republish", worked off by the relay.
create table event_republish (
    id        bigint generated always as identity primary key,
    -- null: any
    subject   text,
    since     timestamptz,
    -- sent again up to here, of the events that were there when it was asked
    after_seq bigint      not null default 0,
    until_seq bigint      not null,
    asked_at  timestamptz not null,
    done_at   timestamptz
);
create index event_republish_open on event_republish (id) where done_at is null;

-- Where each partition is to be read on, kept with what was taken in: a database that is restored to an earlier moment
-- goes back to its place of that moment.
create table followed_partition (
    topic       text    not null,
    partition   integer not null,
    next_offset bigint  not null,
    primary key (topic, partition)
);
