package io.targetmonitor.targets.ranking;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.area.AreaScope;
import io.targetmonitor.kit.time.Period;
import io.targetmonitor.targets.visibility.Visible;

/**
 * The ranked areas of a group.
 *
 * @param indicator what they are ranked by
 * @param through the end of the month of the values; null if there are none in the period
 * @param provisional while one of them has no value
 * @param missing those
 */
record RankingTable(
        Instant asOf,
        String indicator,
        Area parent,
        Period period,
        LocalDate through,
        boolean provisional,
        List<Row> items,
        List<Area> missing) {

    /**
     * One area.
     *
     * @param place null without a value
     * @param tied whether another has the same value
     * @param numerator the projects behind the value; null unless it is their rate
     */
    @Schema(name = "RankedArea")
    record Row(Area area, BigDecimal value, Integer place, boolean tied, Integer numerator, Integer denominator) {

        static Row of(RankTable table, PeerValue value) {
            if (!value.isKnown()) {
                return new Row(value.area(), null, null, false, null, null);
            }
            var rate = value.rate();
            return new Row(
                    value.area(),
                    value.value().rounded(),
                    table.place(value),
                    table.isTied(value),
                    rate == null ? null : rate.numerator(),
                    rate == null ? null : rate.denominator());
        }
    }

    /**
     * @param parent null if the group was not narrowed
     * @param table null if nobody has a value
     * @param scope of who asks: places are those among all, rows those to be seen
     */
    static RankingTable of(
            Instant asOf, String indicator, Area parent, Period period, RankTable table, AreaScope scope) {
        if (table == null) {
            return new RankingTable(asOf, indicator, parent, period, null, true, List.of(), List.of());
        }
        return new RankingTable(
                asOf,
                indicator,
                parent,
                period,
                table.through(),
                !table.isComplete(),
                table.inOrder().stream()
                        .filter(value -> Visible.is(scope, value.area()))
                        .map(value -> Row.of(table, value))
                        .toList(),
                table.missing().stream().filter(area -> Visible.is(scope, area)).toList());
    }
}
