package io.targetmonitor.projects.progress;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The months of one project as they are known now: of each month its latest version. */
public final class Progress {

    /** Enough to see that three reports running brought nothing new, and few enough to travel in every event. */
    private static final int KEPT_AT_HAND = 4;

    private final NavigableMap<YearMonth, ProgressReport> months = new TreeMap<>();

    private Progress() {}

    public static Progress of(Collection<ProgressReport> versions) {
        var progress = new Progress();
        versions.forEach(report -> progress.months.merge(report.month(), report, Progress::later));
        return progress;
    }

    private static ProgressReport later(ProgressReport one, ProgressReport other) {
        return one.version() > other.version() ? one : other;
    }

    public Optional<ProgressReport> in(YearMonth month) {
        return Optional.ofNullable(months.get(month));
    }

    /** The latest months, oldest first. */
    public List<LatestReport> latest() {
        var reports = months.values().stream().map(LatestReport::of).toList();
        return reports.subList(Math.max(0, reports.size() - KEPT_AT_HAND), reports.size());
    }

    /**
     * The doubts that a report causes: a cumulative figure that falls, whether against what was said before of the same
     * month, or between two months next to each other (DOMAIN.md 3.9). They ask for a reason, they do not refuse.
     */
    public List<String> remarksOn(ProgressReport report) {
        var remarks = new ArrayList<String>();
        if (in(report.month()).filter(report::isBelow).isPresent()) {
            remarks.add("CUMULATIVE_BELOW_EARLIER_VERSION");
        }
        var before = months.lowerEntry(report.month());
        if (before != null && report.isBelow(before.getValue())) {
            remarks.add("CUMULATIVE_BELOW_EARLIER_MONTH");
        }
        var after = months.higherEntry(report.month());
        if (after != null && after.getValue().isBelow(report)) {
            remarks.add("CUMULATIVE_ABOVE_LATER_MONTH");
        }
        return List.copyOf(remarks);
    }

    /** The first month from this one on that nobody reported yet. */
    public YearMonth firstMissingFrom(YearMonth first) {
        var month = first;
        while (months.containsKey(month)) {
            month = month.plusMonths(1);
        }
        return month;
    }
}
