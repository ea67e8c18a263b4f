-- Why a plan took over from the one before; null for the first.
alter table target_plan add column reason text;

-- What people decide over a computed light, and what they say where none is computed. Only ever added; the latest known
-- one of its kind is in force.
create table target_decision (
    id          uuid        primary key,
    target_id   uuid        not null references target,
    kind        text        not null check (kind in ('EXEMPTION', 'OVERRIDE', 'CHECKLIST')),
    version     integer     not null check (version > 0),
    known_from  timestamptz not null,
    -- as JSON
    content     text        not null,
    actor       text        not null,
    recorded_at timestamptz not null,
    constraint target_decision_once unique (target_id, kind, version)
);
create index decision_known on target_decision (target_id, known_from);
