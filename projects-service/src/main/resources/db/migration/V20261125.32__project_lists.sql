-- Lists of a million projects: an index for each order that also decides the filters, and one of parts of names.

-- Walked in order until the page is full. The filters stand behind the order, so that a project that is not wanted costs
-- an entry of the index and not a row of the table.
drop index project_by_name;
drop index project_by_planned_investment;
create index project_in_order_of_code on project
    (code, id, area_path, status, stage, category, track, leader, department);
create index project_in_order_of_name on project
    (name, id, area_path, status, stage, category, track, leader, department);
create index project_in_order_of_planned_investment on project
    (coalesce(planned_investment, -1), id, area_path, status, stage, category, track, leader, department);

-- What a search looks into: a line each of name, English name and code, in small letters.
create function project_text(name text, name_en text, code text) returns text
    language sql immutable parallel safe as
$$ select lower((name || chr(10) || coalesce(name_en, '') || chr(10) || code) collate "default") $$;

-- Every part of up to three characters. Trigrams alone (pg_trgm) know no word of two characters, which most Chinese words
-- are, and in a database with LC_CTYPE C no Chinese character at all.
create function text_parts(whole text) returns text[]
    language sql immutable strict parallel safe as
$$
select array(
    select distinct part
    from (select substr(whole, first, size) as part
          from generate_series(1, length(whole)) first, generate_series(1, 3) size
          where first + size - 1 <= length(whole)) parts
    where strpos(part, chr(10)) = 0)
$$;

-- What a text must have among its parts if it is to contain another: that itself if it is short, else its trigrams.
create function parts_wanted(text) returns text[]
    language sql immutable strict parallel safe as
$$
select case when length($1) <= 3 then array[lower($1 collate "default")]
            else array(select distinct lower(substr($1, first, 3) collate "default")
                       from generate_series(1, length($1) - 2) first) end
$$;

-- What waits to be sorted in is looked through by every search: keep it small.
create index project_by_part on project using gin (text_parts(project_text(name, name_en, code)))
    with (gin_pending_list_limit = 256);
