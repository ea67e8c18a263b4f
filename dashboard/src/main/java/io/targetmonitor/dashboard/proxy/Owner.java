package io.targetmonitor.dashboard.proxy;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Which service owns a path: the first word behind {@code /api/v1/} says it. */
enum Owner {
    PROJECTS(Set.of("projects", "occasions", "pipeline", "stage-rates", "reports-due")),
    TARGETS(Set.of("targets", "indicators", "observations", "scoreboard", "rankings", "what-if")),
    ALERTS(Set.of("alerts", "rules", "rule-presets", "orders", "silences", "alert-statistics"));

    static final String PREFIX = "/api/v1/";

    private final Set<String> nouns;

    Owner(Set<String> nouns) {
        this.nouns = nouns;
    }

    static Optional<Owner> of(String path) {
        if (!path.startsWith(PREFIX)) {
            return Optional.empty();
        }
        var noun = path.substring(PREFIX.length()).split("/", 2)[0];
        return Arrays.stream(values())
                .filter(owner -> owner.nouns.contains(noun))
                .findFirst();
    }
}
