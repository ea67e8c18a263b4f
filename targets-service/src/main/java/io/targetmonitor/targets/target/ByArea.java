package io.targetmonitor.targets.target;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import io.targetmonitor.kit.area.Area;

/** Things that lie somewhere, in the order of their areas: what is within one is found without looking at the rest. */
final class ByArea<T> {

    private final List<T> all;
    private final List<String> paths;

    private ByArea(List<T> all, List<String> paths) {
        this.all = all;
        this.paths = paths;
    }

    static <T> ByArea<T> of(List<T> things, Function<T, String> areaPath) {
        var all = things.stream().sorted(Comparator.comparing(areaPath)).toList();
        return new ByArea<>(all, all.stream().map(areaPath).toList());
    }

    List<T> all() {
        return all;
    }

    List<T> within(Area area) {
        return all.subList(firstFrom(area.path()), firstFrom(area.pathEnd()));
    }

    /** The place of the first path that is not before the other; behind the last one if all are. */
    private int firstFrom(String path) {
        var from = 0;
        var to = paths.size();
        while (from < to) {
            var middle = (from + to) >>> 1;
            if (paths.get(middle).compareTo(path) < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
