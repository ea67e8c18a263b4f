package io.targetmonitor.alerts.watch;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

import io.targetmonitor.alerts.alert.Facts;
import io.targetmonitor.alerts.alert.Numbers;
import io.targetmonitor.alerts.rule.Light;
import io.targetmonitor.alerts.rule.Outcome;
import io.targetmonitor.alerts.rule.TargetPace;
import io.targetmonitor.alerts.rule.TargetPace.Standing;

/** Our reading of a target in its events: the fields we use, and no others. */
record TargetState(
        UUID id,
        String name,
        String nameEn,
        String unit,
        String area,
        BigDecimal value,
        String commitment,
        String leader,
        String department,
        String provenance,
        String status,
        Assessment assessment) {

    record Data(TargetState target) {}

    record Assessment(
            BigDecimal actual,
            BigDecimal expected,
            BigDecimal attainment,
            BigDecimal gap,
            BigDecimal requiredRest,
            String light,
            String outcome,
            LocalDate dataThrough,
            Basis basis) {

        static final Assessment NONE = new Assessment(null, null, null, null, null, null, null, null, null);
    }

    record Basis(String provenance) {}

    Standing standing() {
        return TargetPace.standing(
                "WITHDRAWN".equals(status),
                known(Light.values(), judged().light).orElse(null),
                known(Outcome.values(), judged().outcome).orElse(Outcome.PENDING));
    }

    Facts facts() {
        return new Facts(
                name, nameEn, area, commitment, leader, department, judged().dataThrough, numbers(), provenance());
    }

    /** Of the data behind the light, which may be invented though the promise is real; else of the promise. */
    @Override
    public String provenance() {
        var basis = judged().basis;
        return basis == null || basis.provenance == null ? provenance : basis.provenance;
    }

    private Numbers numbers() {
        return new Numbers(
                value,
                judged().actual,
                judged().expected,
                judged().attainment,
                judged().gap,
                judged().requiredRest,
                unit,
                known(Light.values(), judged().light).orElse(null),
                null);
    }

    private Assessment judged() {
        return assessment == null ? Assessment.NONE : assessment;
    }

    /** Producers may add values; one we do not know tells us nothing. */
    private static <E extends Enum<E>> Optional<E> known(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }
}
