package io.targetmonitor.projects.schedule;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.function.Function;

/** By when a milestone is to be reached. */
public sealed interface Plan {

    /** The promised day, as far as it is known already; {@code achieved} tells when another milestone was reached. */
    Optional<LocalDate> due(Function<MilestoneKind, Optional<LocalDate>> achieved);

    /** Nobody named a day. */
    record Undated() implements Plan {

        @Override
        public Optional<LocalDate> due(Function<MilestoneKind, Optional<LocalDate>> achieved) {
            return Optional.empty();
        }
    }

    /** A calendar day; the day itself is still in time. */
    record OnDay(LocalDate day) implements Plan {

        @Override
        public Optional<LocalDate> due(Function<MilestoneKind, Optional<LocalDate>> achieved) {
            return Optional.of(day);
        }
    }

    /**
     * A time after another milestone was reached: "in production within a year". An empty anchor means that nobody said
     * after what. Ends of months clip: 31 August and six months is the last day of February.
     */
    record After(Optional<MilestoneKind> anchor, Period period) implements Plan {

        @Override
        public Optional<LocalDate> due(Function<MilestoneKind, Optional<LocalDate>> achieved) {
            return anchor.flatMap(achieved).map(day -> day.plus(period));
        }
    }
}
