create table idempotency_key (
    caller       text        not null,
    key          text        not null,
    request_hash text        not null,
    status       integer     not null,
    headers      json        not null,
    body         text,
    created_at   timestamptz not null,
    primary key (caller, key)
);
create index idempotency_key_by_age on idempotency_key (created_at);

create table business_day (
    only_row boolean primary key default true check (only_row),
    -- the set date where the clock is movable; null: real time
    today    date,
    -- the last day whose pass is done
    passed   date
);
insert into business_day values (true, null, null);
