package io.targetmonitor.dashboard.testing;

import java.util.List;
import java.util.Map;

/** Who can sign in. */
final class TestUsers {

    private TestUsers() {}

    static Map<String, Object> claims(String user) {
        return switch (user) {
            case "mayor" ->
                Map.of(
                        "sub", "1",
                        "preferred_username", "mayor",
                        "roles", List.of("supervisor"),
                        "areas", List.of("440784"),
                        "post", "市长");
            case "reporter" ->
                Map.of(
                        "sub", "2",
                        "preferred_username", "reporter",
                        "roles", List.of("reporter"),
                        "areas", List.of("440784106"),
                        "department", "市自然资源局");
            default -> throw new IllegalArgumentException(user);
        };
    }
}
