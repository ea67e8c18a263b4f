package io.targetmonitor.targets.forecast;

import java.util.List;
import java.util.stream.IntStream;

/** How much of the way from the last known month to the end of the year will be gone at the end of each month between. */
public final class Way {

    private Way() {}

    /**
     * As the latest past years went.
     *
     * @param past complete years, at least one
     * @return for the months after the known ones, in order: numbers that never fall, the last of them 1
     */
    public static List<Double> ofSeason(List<Course> past, int known) {
        var gone = SeasonalShare.mean(past, known);
        return gone < 1 ? rising(known, month -> (SeasonalShare.mean(past, month) - gone) / (1 - gone)) : even(known);
    }

    /** The same each month. */
    public static List<Double> even(int known) {
        return rising(known, month -> (month - known) / (double) (Course.MONTHS - known));
    }

    private static List<Double> rising(int known, Share share) {
        return IntStream.rangeClosed(known + 1, Course.MONTHS)
                .mapToObj(month -> month == Course.MONTHS
                        ? 1.0
                        : IntStream.rangeClosed(known + 1, month)
                                .mapToDouble(share::at)
                                .map(part -> Math.max(0, Math.min(1, part)))
                                .max()
                                .orElseThrow())
                .toList();
    }

    private interface Share {
        double at(int month);
    }
}
