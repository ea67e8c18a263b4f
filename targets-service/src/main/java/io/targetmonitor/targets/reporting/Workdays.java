package io.targetmonitor.targets.reporting;

import java.time.LocalDate;

/** The working calendar, as far as due days need it. */
@FunctionalInterface
public interface Workdays {

    LocalDate nextOnOrAfter(LocalDate day);
}
