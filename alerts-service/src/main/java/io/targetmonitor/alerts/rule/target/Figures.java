package io.targetmonitor.alerts.rule.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.targetmonitor.alerts.rule.Question;
import io.targetmonitor.alerts.rule.TunedRule;
import io.targetmonitor.alerts.rule.target.TargetReading.Kind;

/** The figures of the last reporting dates, oldest first; of one date the last version. */
public record Figures(List<Figure> last) {

    /** As many as a rule can be tuned to look at. */
    private static final int KEPT = 6;

    public static final Figures NONE = new Figures(List.of());

    /** What was reported for the time up to a day. */
    public record Figure(LocalDate through, BigDecimal actual) {}

    public Figures {
        last = List.copyOf(last);
    }

    public Figures next(LocalDate through, BigDecimal actual) {
        if (through == null || actual == null) {
            return this;
        }
        var known = new ArrayList<>(last);
        known.removeIf(figure -> !figure.through.isBefore(through));
        known.add(new Figure(through, actual));
        return new Figures(known.subList(Math.max(0, known.size() - KEPT), known.size()));
    }

    /**
     * Exactly the target several times, or one value several times running (DOMAIN.md 2.11). Counts derived from
     * projects and ranks stand still honestly, and so does nothing at all.
     */
    public Optional<Question> question(TargetReading target, TunedRule rule) {
        var typedIn = !target.counted() && target.kind() != Kind.RANK && target.kind() != Kind.QUALITATIVE;
        if (!typedIn || last.isEmpty()) {
            return Optional.empty();
        }
        var present = last.get(last.size() - 1).actual;
        var goal = target.numbers().target();
        if (goal != null && present.compareTo(goal) == 0 && repeated(present) >= rule.whole("exactlyTheTargetTimes")) {
            return Optional.of(Question.EXACTLY_THE_TARGET);
        }
        return present.signum() != 0 && !reached(present, target) && repeated(present) >= rule.whole("sameValueTimes")
                ? Optional.of(Question.SAME_VALUE)
                : Optional.empty();
    }

    /** What is finished does not move any more. */
    private static boolean reached(BigDecimal present, TargetReading target) {
        var goal = target.numbers().target();
        return target.kind() == Kind.CUMULATIVE
                && goal != null
                && !target.lowerIsBetter()
                && present.compareTo(goal) >= 0;
    }

    private int repeated(BigDecimal value) {
        var times = 0;
        for (var i = last.size() - 1; i >= 0 && last.get(i).actual.compareTo(value) == 0; i--) {
            times++;
        }
        return times;
    }
}
