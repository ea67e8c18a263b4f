package io.targetmonitor.targets.forecast;

import java.util.List;

/** Last year's total, grown as much as the year has grown so far. */
record SamePeriodGrowth() implements Method {

    @Override
    public String code() {
        return "SAME_PERIOD_GROWTH";
    }

    @Override
    public double total(List<Course> past, Course now) {
        var last = past.get(past.size() - 1);
        return last.total() * now.total() / last.through(now.months());
    }
}
