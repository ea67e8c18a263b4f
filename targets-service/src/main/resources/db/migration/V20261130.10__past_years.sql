-- What a series had reached in the years before one, as far as forecasts look back: the latest vintage of each month, in
-- arrays. A forecast of ten thousand targets would read some hundred thousand vintages each time, and these hardly ever
-- change. Nothing is in here that observation does not say; a row that is missing is made again.
create table past_years (
    series_id  uuid               not null references series,
    year       integer            not null,
    basis      text collate "C"   not null,
    days       integer[]          not null, -- since 1970-01-01
    amounts    double precision[] not null,
    published  double precision[] not null, -- seconds since 1970-01-01
    known_from timestamptz        not null, -- of all bases; before this moment something else was known
    entered_at timestamptz,                 -- of the last one that was entered as a backfill
    primary key (series_id, year, basis)
);
