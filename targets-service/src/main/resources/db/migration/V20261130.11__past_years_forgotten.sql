-- Whoever adds to a past year: also the release before, which runs beside this one for a while and knows nothing of it. In a
-- transaction of its own: one that held two tables could wait for a writer that waits for it.
create function past_years_forget() returns trigger
    language plpgsql as
$$
begin
    delete from past_years p
    using (select series_id, min(through_day) as day from added group by series_id) touched
    where p.series_id = touched.series_id and p.year > extract(year from touched.day);
    return null;
end
$$;

create trigger observation_past_years
    after insert on observation referencing new table as added
    for each statement execute function past_years_forget();
