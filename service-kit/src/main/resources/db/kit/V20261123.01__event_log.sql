-- The append-only log of a service: outbox, audit trail and replay source at once.

create table event_epoch (
    epoch          integer primary key,
    -- last position given before this epoch began; replay of an older epoch goes on behind it
    after_position bigint not null
);
insert into event_epoch values (1, 0);

-- One row a subject: its lock orders the events of the subject, so row order is version order.
create table event_subject (
    topic    text   not null,
    subject  text   not null,
    sequence bigint not null,
    primary key (topic, subject)
);

create sequence event_seq;

create table event (
    seq           bigint      not null default nextval('event_seq'),
    id            uuid        not null,
    topic         text        not null,
    type          text        not null,
    subject       text        not null,
    epoch         integer     not null,
    sequence      bigint      not null,
    area_path     text collate "C",
    time          timestamptz not null,
    business_time timestamptz not null,
    actor         text        not null,
    traceparent   text,
    -- json, not jsonb: an event sent again is the same to the byte
    data          json        not null,
    -- order of publication, given by the relay; null: not yet published
    position      bigint,
    primary key (seq, time)
) partition by range (time);

create index event_unpublished on event (seq) where position is null;
create index event_by_position on event (topic, position);
create index event_of_subject on event (topic, subject, epoch, sequence);

create table event_rest partition of event default;

create table event_relay (
    only_row      boolean primary key default true check (only_row),
    last_position bigint not null
);
insert into event_relay values (true, 0);

-- The service's own role needs no right to create tables: these run as their owner.
create function event_month(month date) returns void
    language plpgsql security definer set search_path from current as
$$
begin
    execute format('create table if not exists event_%s partition of event for values from (%L) to (%L)',
                   to_char(month, 'YYYY_MM'), month, (month + interval '1 month')::date);
end
$$;

create function event_months_ahead(today date, months integer) returns void
    language plpgsql security definer set search_path from current as
$$
begin
    for ahead in 0..months loop
        perform event_month((date_trunc('month', today) + ahead * interval '1 month')::date);
    end loop;
end
$$;

-- Drops the months that ended before the day; the last event of a subject, and what is unpublished, moves to event_rest.
create function event_drop_before(day date) returns integer
    language plpgsql security definer set search_path from current as
$$
declare
    old     record;
    dropped integer := 0;
begin
    for old in
        select c.relname as name, to_date(right(c.relname, 7), 'YYYY_MM') as month
        from pg_inherits i join pg_class c on c.oid = i.inhrelid
        where i.inhparent = 'event'::regclass and c.relname ~ '^event_\d{4}_\d{2}$'
        order by 2
    loop
        continue when (old.month + interval '1 month')::date > day;
        execute format('alter table event detach partition %I', old.name);
        execute format(
            'insert into event select e.* from %I e left join event_subject s using (topic, subject) '
            'where e.position is null or e.sequence = s.sequence', old.name);
        execute format('drop table %I', old.name);
        dropped := dropped + 1;
    end loop;
    return dropped;
end
$$;

select event_months_ahead(current_date, 2);
