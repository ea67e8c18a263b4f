-- Scoreboards show what was told last. It must be what would be said now, also by rules younger than what was told: all are
-- looked at on the next day, and judged when read until then.
update target set next_change_on = date '2000-01-01' where withdrawn_at is null;
