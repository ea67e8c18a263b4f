package io.targetmonitor.local.demo.plan;

import java.util.List;
import java.util.Optional;

/** The indicators that are counted from project events and never typed in. */
final class Derivations {

    private static final long FROM_YI_UP = 100_000_000;

    private Derivations() {}

    static Optional<Body> of(String target) {
        return switch (target) {
            case "HS23-T05" -> Optional.of(signed("COUNT", largeIndustry()));
            case "HS23-T06" -> Optional.of(signed("SUM_PLANNED_INVESTMENT", largeIndustry()));
            case "HS23-T07" -> Optional.of(signed("COUNT", attracted().with("capitalIn", List.of("EUROPEAN"))));
            default -> Optional.empty();
        };
    }

    private static Body signed(String measure, Body where) {
        return new Body()
                .with("from", "PROJECTS")
                .with("measure", measure)
                .with("milestone", "SIGNED")
                .with("where", where);
    }

    private static Body largeIndustry() {
        return attracted().with("category", List.of("INDUSTRY")).with("minPlannedInvestment", FROM_YI_UP);
    }

    private static Body attracted() {
        return new Body().with("tagsAny", List.of(Signings.TAG));
    }
}
