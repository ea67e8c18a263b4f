package io.targetmonitor.alerts.order;

import java.util.stream.Stream;

import io.targetmonitor.kit.area.Area;

/** A unit of an area, which gets only so many orders: units of one name in two areas are two. */
record Addressee(String unit, String area) {

    /** Of a wish; none where no unit is named. */
    static Stream<Addressee> of(Opening wish) {
        return wish.unit() == null
                ? Stream.empty()
                : Stream.of(new Addressee(
                        wish.unit(), Area.parse(wish.about().area()).code()));
    }
}
