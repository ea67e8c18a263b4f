-- What was told of a target changes with every new value: with room in the same page the next version goes there, and none of
-- the seven indexes hears of it, unless the day to look again is another one. Without room each version made seven new entries.
alter table target set (fillfactor = 50);
