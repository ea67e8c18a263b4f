-- The versions once more from the events, which hold the whole state after their change, with what lists ask for.

create temp table fact on commit drop as
with told as (
    select p.id as project_id, e.epoch, e.sequence, e.data -> 'project' as state,
           -- of a replica whose clock is behind: nothing is known before what it follows
           max(e.business_time) over (partition by e.subject order by e.epoch, e.sequence) as known_from
    from event e
    join project p on p.id::text = e.subject
    where e.topic = 'projects.events.v1'),
last_of_moment as (
    select distinct on (project_id, known_from) *
    from told
    order by project_id, known_from, epoch desc, sequence desc)
select project_id, known_from,
       state ->> 'code' as code, state ->> 'name' as name, state ->> 'nameEn' as name_en, state ->> 'area' as area,
       state ->> 'department' as department, state ->> 'leader' as leader, state ->> 'category' as category,
       state ->> 'track' as track, state ->> 'status' as status,
       array(select json_array_elements_text(state -> 'tags'))::varchar(64)[] as tags,
       state ->> 'status' not in ('WITHDRAWN', 'MERGED') as counts,
       (state ->> 'needsNewLand')::boolean as needs_new_land,
       (state ->> 'plannedInvestment')::numeric as planned_investment,
       (state ->> 'landArea')::numeric as land_area,
       state ->> 'stage' as stage,
       (state ->> 'reportsOwedFrom' || '-01')::date as reports_owed_from, achieved.*
from last_of_moment,
     lateral (select max(day) filter (where kind = 'REVIEWED') as reviewed,
                     max(day) filter (where kind = 'LISTED') as listed,
                     max(day) filter (where kind = 'CONTRACTED') as contracted,
                     max(day) filter (where kind = 'LAND_DELIVERED') as land_delivered,
                     max(day) filter (where kind = 'STARTED') as started,
                     max(day) filter (where kind = 'IN_STATISTICS') as in_statistics
              from (select m ->> 'kind' as kind, (m ->> 'achieved')::date as day
                    from json_array_elements(state -> 'milestones') m) milestone) achieved;

-- What was known before the oldest event that is kept stays as it is.
delete from project_version v
using (select project_id, min(known_from) as since from fact group by project_id) kept
where v.project_id = kept.project_id and v.known_from >= kept.since;

update project_version v
set known_to = kept.since
from (select project_id, min(known_from) as since from fact group by project_id) kept
where v.project_id = kept.project_id and v.known_to > kept.since;

insert into project_version (project_id, known_from, known_to, code, name, name_en, area, department, leader, category,
                             track, status, tags, counts, needs_new_land, planned_investment, land_area, stage,
                             reports_owed_from, reviewed, listed, contracted, land_delivered, started, in_statistics)
with compared as (
    select fact.*, said,
           lag(said) over (partition by project_id order by known_from) as said_before
    from fact,
         lateral (select row(code, name, name_en, area, department, leader, category, track, status, tags, needs_new_land,
                             planned_investment, land_area, stage, reports_owed_from is null, reviewed, listed,
                             contracted, land_delivered, started, in_statistics)::text as said) text_of_it)
select project_id, known_from,
       coalesce(lead(known_from) over (partition by project_id order by known_from), 'infinity'),
       code, name, name_en, area, department, leader, category, track, status, tags, counts, needs_new_land,
       planned_investment, land_area, stage, reports_owed_from, reviewed, listed, contracted, land_delivered, started,
       in_statistics
from compared
where said is distinct from said_before;

-- What began to owe reports when reports began has no event of that.
update project_version v
set reports_owed_from = p.reports_owed_from
from project p
where p.id = v.project_id and v.known_to = 'infinity' and v.reports_owed_from is null
  and p.reports_owed_from is not null;
