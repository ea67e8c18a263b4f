package io.targetmonitor.kit.area;

import java.util.List;
import java.util.stream.Stream;

/**
 * The areas somebody may see and write.
 *
 * @param everywhere true if there is no limit; {@code areas} is then empty
 */
public record AreaScope(boolean everywhere, List<Area> areas) {

    public AreaScope {
        areas = List.copyOf(areas);
    }

    /** From the claims of a token; a claim of unknown form opens nothing. */
    public static AreaScope of(List<String> claims) {
        var everywhere = claims.contains("*");
        return new AreaScope(
                everywhere,
                everywhere
                        ? List.of()
                        : claims.stream().flatMap(AreaScope::known).toList());
    }

    private static Stream<Area> known(String claim) {
        try {
            return Stream.of(Area.parse(claim));
        } catch (IllegalArgumentException unknownForm) {
            return Stream.empty();
        }
    }

    public boolean covers(Area area) {
        return everywhere || areas.stream().anyMatch(own -> own.contains(area));
    }

    /** True also for the areas above one's own: a town sees the targets of its county. */
    public boolean coversOrLiesIn(Area area) {
        return covers(area) || areas.stream().anyMatch(area::contains);
    }

    /** The part of it that lies inside an area; all of it if the area is null. */
    public AreaScope within(Area area) {
        if (area == null) {
            return this;
        }
        return new AreaScope(
                false,
                covers(area)
                        ? List.of(area)
                        : areas.stream().filter(area::contains).toList());
    }

    /** For SQL: lower bounds of the visible paths, position by position with {@link #pathEnds()}. */
    public String[] paths() {
        return everywhere ? new String[] {""} : areas.stream().map(Area::path).toArray(String[]::new);
    }

    /** For SQL: exclusive upper bounds of the visible paths, in collation C. */
    public String[] pathEnds() {
        return everywhere
                ? new String[] {"~"}
                : areas.stream().map(Area::pathEnd).toArray(String[]::new);
    }
}
