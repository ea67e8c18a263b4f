-- What is measured. Every definition stays: a moment is judged by the rules known then.
create table indicator_version (
    id          uuid        primary key,
    code        text collate "C" not null check (code ~ '^[0-9A-Za-z][0-9A-Za-z._-]{0,63}$'),
    version     bigint      not null check (version > 0),
    known_from  timestamptz not null,
    -- when the next one took over; null: in force
    known_to    timestamptz check (known_to >= known_from),
    derived     boolean     not null,
    -- the whole definition, as JSON, to the byte as it was told
    definition  text        not null,
    actor       text        not null,
    recorded_at timestamptz not null,
    constraint indicator_version_once unique (code, version)
);
create unique index indicator_in_force on indicator_version (code) where known_to is null;
create index indicator_known on indicator_version (code, known_from);
create index indicator_derived on indicator_version (code) where derived and known_to is null;
