-- Each digest that is sent looks for single messages too, and must not read what waits for the digests after it.
-- Dropped last: nobody may read while an index is dropped.
create index held_message_due_alone on held_message (release_at) where settled_at is null and hold <> 'STORM';
create index held_message_due_storm on held_message (release_at) where settled_at is null and hold = 'STORM';
drop index held_message_due;
