package io.targetmonitor.targets.visibility;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.area.AreaScope;

/**
 * Whose targets somebody may see: those in one's areas, those of areas that contain them, and those of peers under the
 * same parent.
 *
 * @param condition HQL over the path of the area
 * @param parameters its named parameters
 */
public record Visible(String condition, Map<String, Object> parameters) {

    private static final int PROVINCE = 2;

    /** The condition for a caller. */
    public static Visible to(AreaScope scope, String path) {
        if (scope.everywhere()) {
            return new Visible("1 = 1", Map.of());
        }
        var parts = new ArrayList<String>(List.of("1 = 0"));
        var parameters = new HashMap<String, Object>();
        for (var i = 0; i < scope.areas().size(); i++) {
            var area = scope.areas().get(i);
            parts.add("%1$s >= :own%2$d and %1$s < :ownEnd%2$d".formatted(path, i));
            parts.add("%s in :above%d".formatted(path, i));
            parameters.put("own" + i, area.path());
            parameters.put("ownEnd" + i, area.pathEnd());
            parameters.put("above" + i, pathsAbove(area.path()));
            if (hasPeers(area)) {
                parts.add("%1$s >= :peer%2$d and %1$s < :peerEnd%2$d and length(%1$s) = :level%2$d".formatted(path, i));
                parameters.put("peer" + i, parent(area.path()));
                parameters.put("peerEnd" + i, parent(area.path()) + "~");
                parameters.put("level" + i, area.path().length());
            }
        }
        return new Visible("(" + String.join(" or ", parts) + ")", parameters);
    }

    /** Whether a caller may see what is of this area. */
    public static boolean is(AreaScope scope, Area area) {
        return scope.coversOrLiesIn(area)
                || scope.areas().stream().anyMatch(own -> hasPeers(own) && isPeer(own.path(), area.path()));
    }

    /** The area itself and all that contain it, as paths. */
    public static List<String> pathsAbove(String path) {
        return IntStream.rangeClosed(2, path.length())
                .mapToObj(length -> path.substring(0, length))
                .toList();
    }

    private static boolean isPeer(String own, String other) {
        return own.length() == other.length() && other.startsWith(parent(own));
    }

    private static boolean hasPeers(Area area) {
        return !area.code().startsWith("X") && area.path().length() > PROVINCE;
    }

    private static String parent(String path) {
        return Stream.of(2, 4, 6, 9)
                .filter(length -> length < path.length())
                .reduce((shorter, longer) -> longer)
                .map(length -> path.substring(0, length))
                .orElse(path);
    }
}
