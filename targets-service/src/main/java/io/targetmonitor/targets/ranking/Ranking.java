package io.targetmonitor.targets.ranking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.targets.pace.Fraction;

/**
 * Where an area stands among its peers at the end of the last month for which all of them have a value.
 *
 * @param place null while there is no such month
 * @param of how many are ranked
 * @param tied whether another has the same value
 * @param value what it is ranked by
 * @param numerator the projects behind the value, null unless it is their rate; with few of them, one moves the place
 * @param pointsToK how far the value is from that of place k, 0 if it is reached; null while nobody has set k
 * @param projectsToK the same in projects; null unless the value is their rate
 * @param missing peers without a value in the newest month; while there are any, the place is provisional
 */
public record Ranking(
        Integer place,
        int of,
        boolean tied,
        BigDecimal value,
        Integer numerator,
        Integer denominator,
        BigDecimal pointsToK,
        Integer projectsToK,
        LocalDate through,
        List<Area> missing) {

    /**
     * @param tables in the order of their months
     * @param k null while nobody has set it
     */
    public static Ranking of(List<RankTable> tables, int peers, Area area, BigDecimal k) {
        var missing = tables.isEmpty()
                ? List.<Area>of()
                : tables.get(tables.size() - 1).missing();
        return tables.stream()
                .filter(RankTable::isComplete)
                .filter(table -> table.of(area).isPresent())
                .reduce((earlier, later) -> later)
                .map(table -> of(table, peers, table.of(area).orElseThrow(), k, missing))
                .orElse(new Ranking(null, peers, false, null, null, null, null, null, null, missing));
    }

    private static Ranking of(RankTable table, int peers, PeerValue own, BigDecimal k, List<Area> missing) {
        var wanted = k == null
                ? null
                : table.valueOfPlace(k.min(BigDecimal.valueOf(peers)).intValueExact())
                        .orElse(own.value());
        var rate = own.rate();
        return new Ranking(
                table.place(own),
                peers,
                table.isTied(own),
                own.value().rounded(),
                rate == null ? null : rate.numerator(),
                rate == null ? null : rate.denominator(),
                wanted == null ? null : pointsTo(wanted, own.value()),
                wanted == null || rate == null ? null : rate.projectsTo(wanted),
                table.through(),
                missing);
    }

    private static BigDecimal pointsTo(Fraction wanted, Fraction own) {
        return wanted.minus(own).rounded().max(BigDecimal.ZERO);
    }
}
