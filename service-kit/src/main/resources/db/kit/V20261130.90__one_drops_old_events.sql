-- As before, but one at a time: replicas start and days pass together, and two that take the same month apart wait for
-- each other's rows, or find a table that is gone.
create or replace function event_drop_before(day date) returns integer
    language plpgsql security definer set search_path from current as
$$
declare
    old     record;
    dropped integer := 0;
begin
    lock table event in share update exclusive mode;
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
