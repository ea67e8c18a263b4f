package io.targetmonitor.local.demo.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/** The made-up projects attracted in the year, entered on the day they signed, with what was agreed then. */
final class Signings {

    static final String TAG = "ATTRACTED-2023";

    private final DemoData data;

    Signings(DemoData data) {
        this.data = data;
    }

    Stream<Action> actions() {
        return DemoData.each(data.demo(), "signings").flatMap(this::signing);
    }

    private Stream<Action> signing(JsonNode signing) {
        var code = signing.get("code").textValue();
        var signed = LocalDate.parse(signing.get("signed").textValue());
        return Stream.of(
                Entry.project(signed, code, registration(signing)),
                Entry.milestone(signed, code, "SIGNED", Achieved.on(signed)));
    }

    private Body registration(JsonNode signing) {
        return new Body()
                .with("code", signing.get("code"))
                .with("name", signing.get("name_zh"))
                .with("area", signing.get("town"))
                .with("category", signing.get("industrial").booleanValue() ? "INDUSTRY" : "OTHER")
                .with("plannedInvestment", agreed(signing))
                .with("capital", capital(signing))
                .with("needsNewLand", signing.get("new_land"))
                .with("tags", List.of(TAG))
                .with("monitoring", "NO_REPORTS")
                .with("provenance", signing.get("provenance"));
    }

    /** The amount before an amendment, which comes on its own day. */
    private BigDecimal agreed(JsonNode signing) {
        return Event.of(data, "INVESTMENT_AMENDED")
                .filter(event -> event.project().equals(signing.get("code").textValue()))
                .findFirst()
                .map(event -> Money.ofWan(event.told().get("old_wan")))
                .orElseGet(() -> Money.ofWan(signing.get("planned_investment_wan")));
    }

    private static String capital(JsonNode signing) {
        return switch (signing.get("capital").textValue()) {
            case "内资" -> "DOMESTIC";
            case "欧资" -> "EUROPEAN";
            default -> throw new IllegalArgumentException("Capital of an unknown kind: " + signing);
        };
    }
}
