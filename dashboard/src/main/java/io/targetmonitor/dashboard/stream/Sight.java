package io.targetmonitor.dashboard.stream;

import java.util.List;
import java.util.Set;

import io.targetmonitor.dashboard.session.Person;

/**
 * What a person may hear of, as the services would let them see it: projects and alerts inside their areas; targets also
 * when their area contains one of theirs or is a peer under the same parent.
 *
 * @param paths of the areas, without the X of own codes and without trailing zeros of six-digit ones; an empty path is
 *     everywhere
 */
record Sight(boolean allowed, List<String> paths) {

    private static final Set<String> ROLES = Set.of("viewer", "reporter", "supervisor", "admin");
    private static final Set<String> SEEN_FROM_BELOW = Set.of("target", "observation");
    private static final Set<String> OF_NO_AREA = Set.of("indicator");
    private static final int PROVINCE = 2;

    static Sight of(Person person) {
        return new Sight(
                person.roles().stream().anyMatch(ROLES::contains),
                person.areas().stream().map(Sight::path).toList());
    }

    boolean shows(Change change) {
        if (!allowed) {
            return false;
        }
        if (change.area().isEmpty()) {
            return OF_NO_AREA.contains(change.noun());
        }
        var area = path(change.area());
        return paths.stream().anyMatch(own -> area.startsWith(own))
                || SEEN_FROM_BELOW.contains(change.noun()) && paths.stream().anyMatch(own -> abovePeer(own, area));
    }

    private static boolean abovePeer(String own, String area) {
        return own.startsWith(area)
                || hasPeers(own) && own.length() == area.length() && parent(own).equals(parent(area));
    }

    private static boolean hasPeers(String own) {
        return own.length() > PROVINCE && !own.contains("-");
    }

    private static String path(String code) {
        if (code.equals("*")) {
            return "";
        }
        if (code.startsWith("X")) {
            return code.substring(1);
        }
        return code.length() == 6 ? code.replaceFirst("(0000|00)$", "") : code;
    }

    /** Lengths of a province, a prefecture, a county, a town. */
    private static String parent(String path) {
        var length = path.length() > 9 ? 9 : path.length() > 6 ? 6 : path.length() > 4 ? 4 : PROVINCE;
        return path.substring(0, length);
    }
}
