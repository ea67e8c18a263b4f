-- What was known before this table was there, from the events: each holds the whole state after its change.

insert into project_version (project_id, known_from, known_to, code, name, area, department, category, track, counts,
                             needs_new_land, planned_investment, land_area, stage, reviewed, listed, contracted,
                             land_delivered, started, in_statistics)
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
    order by project_id, known_from, epoch desc, sequence desc),
fact as (
    select project_id, known_from,
           state ->> 'code' as code, state ->> 'name' as name, state ->> 'area' as area,
           state ->> 'department' as department, state ->> 'category' as category, state ->> 'track' as track,
           state ->> 'status' not in ('WITHDRAWN', 'MERGED') as counts,
           (state ->> 'needsNewLand')::boolean as needs_new_land,
           (state ->> 'plannedInvestment')::numeric as planned_investment,
           (state ->> 'landArea')::numeric as land_area,
           state ->> 'stage' as stage, achieved.*
    from last_of_moment,
         lateral (select max(day) filter (where kind = 'REVIEWED') as reviewed,
                         max(day) filter (where kind = 'LISTED') as listed,
                         max(day) filter (where kind = 'CONTRACTED') as contracted,
                         max(day) filter (where kind = 'LAND_DELIVERED') as land_delivered,
                         max(day) filter (where kind = 'STARTED') as started,
                         max(day) filter (where kind = 'IN_STATISTICS') as in_statistics
                  from (select m ->> 'kind' as kind, (m ->> 'achieved')::date as day
                        from json_array_elements(state -> 'milestones') m) milestone) achieved),
compared as (
    select fact.*, said,
           lag(said) over (partition by project_id order by known_from) as said_before
    from fact,
         lateral (select row(code, name, area, department, category, track, counts, needs_new_land, planned_investment,
                             land_area, stage, reviewed, listed, contracted, land_delivered, started,
                             in_statistics)::text as said) text_of_it)
select project_id, known_from,
       coalesce(lead(known_from) over (partition by project_id order by known_from), 'infinity'),
       code, name, area, department, category, track, counts, needs_new_land, planned_investment, land_area, stage,
       reviewed, listed, contracted, land_delivered, started, in_statistics
from compared
where said is distinct from said_before;
