-- Replicas of the release before keep versions without what lists and calls for reports ask for since this one, and none
-- at all where only that changed. While they run beside new ones, the database completes what they keep.
-- To be dropped by the release after this one.

create function project_version_completed() returns trigger
    language plpgsql set search_path from current as
$$
begin
    update project_version v
    set name_en = p.name_en, status = p.status, leader = p.leader, tags = p.tags,
        reports_owed_from = p.reports_owed_from
    from project p
    where p.id = new.id and v.project_id = p.id and v.known_to = 'infinity'
      and (v.status is distinct from p.status or v.name_en is distinct from p.name_en
           or v.leader is distinct from p.leader or v.tags <> p.tags
           or (v.reports_owed_from is null) <> (p.reports_owed_from is null));
    return null;
end
$$;

-- Deferred: a service of this release has kept its version by the end of the transaction, and nothing is left to do.
create constraint trigger project_version_completed
    after insert or update on project
    deferrable initially deferred
    for each row execute function project_version_completed();
