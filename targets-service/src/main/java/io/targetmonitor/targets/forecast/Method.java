package io.targetmonitor.targets.forecast;

import java.util.List;

/** A way to tell the total of a year from its first months and from past years. */
interface Method {

    /** As the record names it. */
    String code();

    /**
     * @param past complete years with a total above zero, in order, at least one; the last one is the year before
     * @param now the known months of the year, maybe none
     * @return not a number, or not above zero, where the method has no answer
     */
    double total(List<Course> past, Course now);
}
