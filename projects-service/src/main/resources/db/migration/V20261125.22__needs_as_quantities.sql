-- How much of a factor is missing, as a number that can be added up, beside the words.

alter table blocker
    add column need_amount numeric(20, 4) check (need_amount >= 0),
    add column need_unit   text check (length(need_unit) between 1 and 32),
    add constraint blocker_need_is_whole check ((need_amount is null) = (need_unit is null));
