-- Which indicator the values of which others are ranked by: whoever changes a value must judge the places again.
alter table indicator_version add column ranks text collate "C";
update indicator_version set ranks = cast(definition as jsonb) ->> 'ranks';
create index indicator_ranking on indicator_version (ranks) where ranks is not null and known_to is null;

-- What needs no new land never lists or takes over any. Of projects kept before this column it is unknown, and they are
-- taken as the usual kind until their next event.
alter table project_version add column needs_new_land boolean not null default true;
