package io.targetmonitor.targets.pace;

import java.math.BigDecimal;
import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import io.targetmonitor.kit.time.Period;

/** How a target is meant to grow through its period: 应达进度, what is expected by now. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Flat.class, name = "FLAT"),
    @JsonSubTypes.Type(value = Linear.class, name = "LINEAR"),
    @JsonSubTypes.Type(value = Monthly.class, name = "MONTHLY"),
    @JsonSubTypes.Type(value = Learnt.class, name = "LEARNT"),
    @JsonSubTypes.Type(value = Checkpoints.class, name = "CHECKPOINTS")
})
public sealed interface Profile permits Flat, Linear, Monthly, Learnt, Checkpoints {

    /**
     * The amount the plan wants by a day of what adds up, from nothing at the start of the period.
     *
     * @param goal the amount at the end of the period
     * @param period null if there is no deadline; only {@link Flat} can do without
     * @param through the end of a month in the period
     */
    Fraction expected(BigDecimal goal, Period period, LocalDate through);

    /** The same of a rate or a level, which is there from the first day on. */
    default Fraction expectedLevel(BigDecimal goal, Period period, LocalDate through) {
        return expected(goal, period, through);
    }

    /** What keeps the profile from fitting a period, as a code of a message; null if it fits. */
    String flawFor(Period period);
}
