-- A day within the time that events are kept can be asked for: what a subject was like then, an older event may tell.

-- Drops the months that ended before the day. Of each subject its last event before the day, and what is unpublished,
-- moves to event_rest, until a later one is as old.
create or replace function event_drop_before(day date) returns integer
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
        perform event_drop_followed(old.name, day);
        execute format('alter table event detach partition %I', old.name);
        execute format('insert into event select * from %I', old.name);
        execute format('drop table %I', old.name);
        dropped := dropped + 1;
    end loop;
    if dropped > 0 then
        perform event_drop_followed('event_rest', day);
    end if;
    return dropped;
end
$$;

-- Takes out of a partition what is not the last event of its subject before the day.
create function event_drop_followed(part name, day date) returns void
    language plpgsql set search_path from current as
$$
begin
    execute format(
        'delete from %I e where position is not null and time < $1 and exists ('
        'select from event later where later.topic = e.topic and later.subject = e.subject '
        'and (later.epoch, later.sequence) > (e.epoch, e.sequence) and later.time < $1)', part)
        using day::timestamptz;
end
$$;
