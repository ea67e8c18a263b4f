-- What is due is taken in batches in the order of these indexes: each batch reads what it takes, not all that is due.
drop index watched_target_due;
create index watched_target_due on watched_target (next_check, id) where next_check is not null;
drop index watched_project_due;
create index watched_project_due on watched_project (next_check, id) where next_check is not null;
drop index alert_to_look_at;
create index alert_to_look_at on alert (next_look, id) where next_look is not null;
