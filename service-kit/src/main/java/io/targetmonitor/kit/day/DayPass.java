package io.targetmonitor.kit.day;

import java.time.LocalDate;

/**
 * Work that a new business day brings. Beans of this type are called once a day, in order of days, by one replica,
 * when all that was known before has been published and taken in; after a crash, again: so it must be repeatable.
 */
public interface DayPass {

    void pass(LocalDate day);
}
