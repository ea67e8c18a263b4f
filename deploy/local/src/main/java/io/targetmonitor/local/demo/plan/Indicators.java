package io.targetmonitor.local.demo.plan;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/** What is measured: one indicator for every target and programme of the report. */
final class Indicators {

    private static final Set<String> FORESTS = Set.of("HS23-T15", "HS23-T16", "HS23-T17");
    private static final String LAND = "HS23-T14";
    private static final String GDP = "HS23-T01";

    private final DemoData data;

    Indicators(DemoData data) {
        this.data = data;
    }

    Stream<Action> actions() {
        return Stream.concat(
                DemoData.each(data.seed(), "targets").map(this::ofTarget),
                DemoData.each(data.seed(), "programmes").map(this::ofProgramme));
    }

    /** The service's kind for a kind of the report's. */
    static String kindOf(JsonNode target) {
        return switch (target.get("kind").textValue()) {
            case "GROWTH_RATE" -> "GROWTH_RATE";
            case "CUMULATIVE_QTY", "MULTI_YEAR_CUM", "EVENT_COUNT", "EVENT_SUM" -> "CUMULATIVE";
            case "RANK_OF_RATE", "DESIGNATION_RANK" -> "RANK";
            case "QUALITATIVE", "DESIGNATION" -> "QUALITATIVE";
            default -> throw new IllegalArgumentException("A target of an unknown kind: " + target.get("kind"));
        };
    }

    private Action ofTarget(JsonNode target) {
        var code = target.get("code").textValue();
        var body = named(target)
                .with("kind", kindOf(target))
                .with("reporting", reporting(code))
                .with("derivation", Derivations.of(code));
        if (!kindOf(target).equals("QUALITATIVE")) {
            body.with("unit", Money.unitOf(target));
        }
        if (target.get("kind").textValue().equals("MULTI_YEAR_CUM")) {
            body.with("accumulates", "PERIOD");
        }
        if (code.equals(GDP) || Derivations.of(code).isPresent()) {
            body.with("judgedAt", "QUARTER");
        }
        if (FORESTS.contains(code)) {
            // what is accepted counts; until anything is, what is done
            body.with("judgedBy", List.of("accepted", "done"));
        }
        return Entry.indicator(data.eventDay(), IndicatorCodes.of(code), body);
    }

    private Action ofProgramme(JsonNode programme) {
        var body = named(programme).with("kind", "QUALITATIVE").with("reporting", "NOT_REQUIRED");
        return Entry.indicator(
                data.eventDay(), IndicatorCodes.of(programme.get("code").textValue()), body);
    }

    /** Nobody has promised figures for the others, so nobody can be late with them. */
    private static Object reporting(String code) {
        if (code.equals(GDP)) {
            return new Body().with("frequency", "QUARTER").with("lagDays", 28).with("shift", "NEXT_WORKDAY");
        }
        if (code.equals(LAND) || FORESTS.contains(code)) {
            return new Body().with("frequency", "MONTH").with("dueDay", 6).with("shift", "NEXT_WORKDAY");
        }
        return "NOT_REQUIRED";
    }

    private static Body named(JsonNode entry) {
        return new Body().with("name", entry.get("name_zh")).with("nameEn", entry.get("name_en"));
    }
}
