package io.targetmonitor.targets.forecast;

/** A way to tell the total of a year from its first months and from past years. */
interface Method {

    /** As the record names it. */
    String code();

    /**
     * @param past years with a total above zero; the last one is the year before
     * @param now the known months of the year, maybe none
     * @return not a number, or not above zero, where the method has no answer
     */
    double total(Past past, Course now);
}
