package io.targetmonitor.alerts.watch;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.targetmonitor.alerts.alert.Facts;
import io.targetmonitor.alerts.chronicle.Entry;
import io.targetmonitor.alerts.rule.Light;
import io.targetmonitor.alerts.rule.Numbers;
import io.targetmonitor.alerts.rule.target.Outcome;
import io.targetmonitor.alerts.rule.target.TargetReading;
import io.targetmonitor.alerts.rule.target.TargetReading.Kind;
import io.targetmonitor.kit.events.ReceivedEvent;
import io.targetmonitor.kit.time.Period;

/** Our reading of a target in its events: the fields we use, and no others. */
record TargetState(
        UUID id,
        String name,
        String nameEn,
        String kind,
        String unit,
        String area,
        String period,
        String comparator,
        BigDecimal value,
        String commitment,
        String leader,
        String department,
        String provenance,
        long planVersion,
        String status,
        Assessment assessment) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Set<String> LOWER_IS_BETTER = Set.of("LE", "LT");

    record Data(TargetState target, Change change) {

        TargetReading reading() {
            return target.reading(change != null && change.statusRevised);
        }

        Entry entry(ReceivedEvent event) {
            return target.entry(event, reading());
        }
    }

    record Change(boolean statusRevised) {}

    record Assessment(
            BigDecimal actual,
            BigDecimal actualNow,
            BigDecimal expected,
            BigDecimal attainment,
            BigDecimal gap,
            BigDecimal requiredRest,
            String light,
            String computedLight,
            String outcome,
            BigDecimal probability,
            LocalDate dataThrough,
            LocalDate dataDue,
            Exemption exemption,
            Ranking ranking,
            Basis basis) {

        static final Assessment NONE = new Assessment(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    record Exemption(LocalDate until) {}

    /** Where it stands among peers; a rank that somebody reports has none. */
    record Ranking(List<String> missing) {

        boolean peerMissing() {
            return missing != null && !missing.isEmpty();
        }
    }

    record Basis(String provenance) {}

    private TargetReading reading(boolean revised) {
        var now = judged();
        return new TargetReading(
                "WITHDRAWN".equals(status),
                known(Kind.values(), kind).orElse(Kind.OTHER),
                comparator != null && LOWER_IS_BETTER.contains(comparator),
                "CUMULATIVE".equals(kind) && "count".equals(unit),
                numbers(),
                now.actualNow == null ? now.actual : now.actualNow,
                now.probability == null ? null : now.probability.multiply(HUNDRED),
                known(Outcome.values(), now.outcome).orElse(Outcome.PENDING),
                now.ranking != null && now.ranking.peerMissing(),
                now.dataThrough,
                now.dataDue,
                now.exemption == null ? null : new TargetReading.Exemption(now.exemption.until),
                known(Light.values(), now.computedLight == null ? now.light : now.computedLight)
                        .orElse(null),
                planVersion,
                revised);
    }

    private Entry entry(ReceivedEvent event, TargetReading reading) {
        return new Entry(
                id,
                event.epoch(),
                event.sequence(),
                event.businessTime(),
                area,
                name,
                nameEn,
                leader,
                department,
                period == null ? null : Period.parse(period).end(),
                reading,
                null);
    }

    Facts facts(Numbers evidence) {
        return new Facts(
                name, nameEn, area, commitment, leader, department, judged().dataThrough, evidence, provenance());
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
