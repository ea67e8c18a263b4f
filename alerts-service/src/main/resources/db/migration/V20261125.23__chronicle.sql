-- What the rules looked at, each time it changed: to try a rule on what has been. Kept five years, the last row of a
-- subject always.
create table chronicle (
    subject    uuid        not null,
    epoch      integer     not null,
    sequence   bigint      not null,
    kind       text        not null check (kind in ('TARGET', 'PROJECT')),
    at         timestamptz not null,
    area       text        not null,
    area_path  text collate "C" not null generated always as (ltrim(area, 'X')) stored,
    name       text        not null,
    name_en    text,
    leader     text,
    department text,
    -- the last day of a target's period; null where it has none
    ends       date,
    -- JSON that no query looks into
    reading    text        not null,
    primary key (subject, epoch, sequence)
);
create index chronicle_of_area on chronicle (kind, area_path, subject);
create index chronicle_by_age on chronicle (at);
