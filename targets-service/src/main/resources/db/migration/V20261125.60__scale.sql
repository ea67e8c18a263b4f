-- The latest vintage of each month of many series at once, from the index alone: a forecast looks at all of its years, and
-- the vintages of a series lie all over the table, for they come in month by month.
create index observation_latest on observation (series_id, basis, through_day, published_at desc, vintage desc)
    include (period, value, status, backfill, entered_at, provenance);
drop index observation_of_series;
