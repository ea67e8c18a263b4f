package io.targetmonitor.targets.forecast;

/** Last year's total, grown as much as the year has grown so far. */
record SamePeriodGrowth() implements Method {

    @Override
    public String code() {
        return "SAME_PERIOD_GROWTH";
    }

    @Override
    public double total(Past past, Course now) {
        var last = past.last();
        return last.total() * now.total() / last.through(now.months());
    }
}
