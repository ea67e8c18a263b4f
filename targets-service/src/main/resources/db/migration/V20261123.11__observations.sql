-- The values of one indicator in one area. Writers and new targets lock the row.
create table series (
    id        uuid primary key,
    -- <indicator>/<area>
    name      text collate "C" not null,
    indicator text collate "C" not null,
    area      text not null,
    area_path text collate "C" not null,
    constraint series_once unique (name)
);
create index series_by_area on series (area_path, name);
create index series_by_indicator on series (indicator, name);

-- Vintages of values, only ever added.
create table observation (
    id             uuid        primary key,
    series_id      uuid        not null references series,
    period         text        not null,
    -- the last day the value speaks for
    through_day    date        not null,
    -- empty if the series has one only
    basis          text collate "C" not null,
    vintage        integer     not null check (vintage > 0),
    value          numeric     not null,
    reported_value numeric,
    reported_unit  text,
    published_at   timestamptz not null,
    -- business time of the entry; later than the publication for a backfill
    entered_at     timestamptz not null,
    recorded_at    timestamptz not null,
    backfill       boolean     not null,
    actor          text        not null,
    status         text        not null check (status in ('PRELIMINARY', 'REVISED', 'FINAL')),
    source         text,
    reason         text,
    provenance     text,
    check ((reported_value is null) = (reported_unit is null)),
    constraint observation_vintage unique (series_id, period, basis, vintage)
);
create index observation_of_series on observation (series_id, through_day, published_at);
