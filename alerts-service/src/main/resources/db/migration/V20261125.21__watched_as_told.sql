-- What is watched is kept as its last event shows it, with what the rules remember of those before; SQL asks only when
-- it must be looked at next. Both are JSON that no query looks into.
create table watched_target_now (
    id         uuid primary key,
    state      text not null,
    memory     text not null,
    -- the next day on which time alone changes a verdict; null: none does
    next_check date
);

insert into watched_target_now (id, state, memory, next_check)
select id,
       json_build_object(
           'id', id, 'name', subject_name, 'nameEn', subject_name_en, 'unit', unit, 'area', area,
           'value', target_value, 'commitment', commitment, 'leader', leader, 'department', department,
           'provenance', provenance, 'planVersion', 0,
           'status', case standing when 'WITHDRAWN' then 'WITHDRAWN' else 'ACTIVE' end,
           'assessment', json_build_object(
               'actual', actual, 'expected', expected, 'attainment', attainment, 'gap', gap,
               'requiredRest', required_rest, 'light', light, 'dataThrough', data_through,
               'outcome', case standing when 'MET' then 'MET' else 'PENDING' end, 'provisional', true))::text,
       json_build_object(
           'reading', json_build_object(
               'withdrawn', standing = 'WITHDRAWN', 'kind', 'OTHER', 'lowerIsBetter', false, 'counted', false,
               'numbers', json_build_object(
                   'target', target_value, 'actual', actual, 'expected', expected, 'attainment', attainment,
                   'gap', gap, 'requiredRest', required_rest, 'unit', unit, 'light', light),
               'outcome', case standing when 'MET' then 'MET' else 'PENDING' end, 'provisional', true,
               'dataThrough', data_through, 'dataLight', light, 'planVersion', 0),
           'pace', json_build_object(
               'standing', standing, 'behindSince', behind_since, 'farBehindSince', far_behind_since),
           'yellows', json_build_object('last', 'UNKNOWN', 'before', json_build_object('yellows', 0, 'most', 0)),
           'figures', json_build_object('last', json_build_array()),
           'count', json_build_object(), 'rank', json_build_object(),
           'revision', json_build_object('planVersion', 0), 'since', json_build_object())::text,
       next_check
from watched_target;

drop table watched_target;
alter table watched_target_now rename to watched_target;
alter index watched_target_now_pkey rename to watched_target_pkey;
create index watched_target_due on watched_target (next_check) where next_check is not null;

create table watched_project_now (
    id         uuid primary key,
    state      text not null,
    memory     text not null,
    next_check date
);

insert into watched_project_now (id, state, memory, next_check)
select p.id,
       json_build_object(
           'id', p.id, 'name', p.name, 'nameEn', p.name_en, 'area', p.area, 'needsNewLand', p.needs_land,
           'leader', p.leader, 'department', p.department, 'monitoring', p.monitoring, 'provenance', p.provenance,
           'status', p.status, 'milestones', m.states)::text,
       json_build_object(
           'reading', json_build_object(
               'outOfRules', case when p.monitoring = 'RECORD_ONLY' then 'NOT_MONITORED'
                                  when p.status <> 'ACTIVE' then 'PROJECT_' || p.status end,
               'needsLand', p.needs_land, 'reporting', p.monitoring = 'FULL', 'milestones', m.readings,
               'blockers', json_build_array(), 'reports', json_build_array()),
           'goneMilestones', json_build_array(), 'goneBlockers', json_build_array())::text,
       m.next_check
from watched_project p
cross join lateral (
    select coalesce(json_agg(json_build_object(
               'kind', kind, 'name', name, 'due', due, 'commitment', commitment)), '[]') as states,
           coalesce(json_agg(json_build_object('kind', kind, 'due', due, 'relative', false)), '[]') as readings,
           min(next_check) as next_check
    -- of what is achieved the day was not kept, and nothing more is to be said; the next event brings it back
    from watched_milestone where project_id = p.id and not achieved) m;

drop table watched_milestone;
drop table watched_project;
alter table watched_project_now rename to watched_project;
alter index watched_project_now_pkey rename to watched_project_pkey;
create index watched_project_due on watched_project (next_check) where next_check is not null;
