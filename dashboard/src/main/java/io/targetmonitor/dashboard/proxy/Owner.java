package io.targetmonitor.dashboard.proxy;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Which service owns a path: the first word behind {@code /api/v1/} says it. */
public enum Owner {
    PROJECTS(Set.of("projects", "occasions", "pipeline", "stage-rates", "reports-due")),
    TARGETS(Set.of("targets", "indicators", "observations", "scoreboard", "rankings", "what-if")),
    ALERTS(Set.of("alerts", "rules", "rule-presets", "orders", "silences", "alert-statistics"));

    static final String PREFIX = "/api/v1/";

    private final Set<String> nouns;

    Owner(Set<String> nouns) {
        this.nouns = nouns;
    }

    static Optional<Owner> of(String path) {
        return noun(path)
                .flatMap(noun -> Arrays.stream(values())
                        .filter(owner -> owner.nouns.contains(noun))
                        .findFirst());
    }

    /** The path without what it has of ids, such as {@code /api/v1/targets/*}; empty where nobody owns it. */
    public static Optional<String> template(String path) {
        return of(path).flatMap(owner -> noun(path))
                .map(noun -> PREFIX + noun)
                .map(list -> path.equals(list) ? list : list + "/*");
    }

    private static Optional<String> noun(String path) {
        return path.startsWith(PREFIX)
                ? Optional.of(path.substring(PREFIX.length()).split("/", 2)[0])
                : Optional.empty();
    }
}
