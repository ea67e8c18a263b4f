package io.targetmonitor.targets.ranking;

import java.util.Optional;
import java.util.stream.IntStream;

import io.targetmonitor.kit.area.Area;

/** The level directly under an area: 44, 4407, 440784, 440784106, and the parks of each. */
final class Children {

    private static final int[] LEVELS = {2, 4, 6, 9, 12};

    private Children() {}

    static boolean isChild(Area parent, Area area) {
        return of(parent, area.path()).filter(area::equals).isPresent();
    }

    /** The child in which something lies; empty if that lies in the parent itself, or elsewhere. */
    static Optional<Area> of(Area parent, String path) {
        if (!path.startsWith(parent.path()) || path.length() == parent.path().length()) {
            return Optional.empty();
        }
        if (path.charAt(parent.path().length()) == '-') {
            return Optional.of(new Area("X" + path));
        }
        return IntStream.of(LEVELS)
                .filter(level -> level > parent.path().length() && level <= path.length())
                .filter(level -> path.indexOf('-') < 0 || level <= path.indexOf('-'))
                .boxed()
                .findFirst()
                .map(level -> new Area(path.substring(0, level)));
    }
}
