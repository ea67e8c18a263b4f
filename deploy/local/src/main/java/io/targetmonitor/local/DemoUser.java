package io.targetmonitor.local;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Somebody who may sign in to the demo. There are no passwords: the OIDC server listens on loopback.
 *
 * @param area the only one of this user, {@code *} = everywhere
 * @param post empty when the user is no office holder
 * @param department empty: of no department, so not bound to its records
 */
record DemoUser(String name, String role, String area, String post, String department) {
    private static final String HESHAN = "440784";

    static final List<DemoUser> PEOPLE = List.of(
            new DemoUser("mayor", "supervisor", HESHAN, "市长", ""),
            new DemoUser("supervisor", "supervisor", HESHAN, "", ""),
            new DemoUser("reporter-heshan", "reporter", HESHAN, "", ""),
            new DemoUser("reporter-gonghe", "reporter", HESHAN + "106", "", ""),
            new DemoUser("viewer", "viewer", HESHAN, "", ""),
            new DemoUser("admin", "admin", "*", "", ""));

    /** The services themselves, by client credentials. */
    static final List<DemoUser> SERVICES = Service.withData().stream()
            .map(service -> new DemoUser(service.name(), "service", "*", "", ""))
            .toList();

    static String names() {
        return PEOPLE.stream().map(DemoUser::name).collect(Collectors.joining(", "));
    }

    Map<String, Object> claims() {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("preferred_username", name);
        claims.put("roles", List.of(role));
        claims.put("areas", List.of(area));
        if (!post.isEmpty()) {
            claims.put("post", post);
        }
        if (!department.isEmpty()) {
            claims.put("department", department);
        }
        return claims;
    }
}
