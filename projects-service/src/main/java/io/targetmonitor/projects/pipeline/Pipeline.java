package io.targetmonitor.projects.pipeline;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.targetmonitor.projects.known.AsKnown;
import io.targetmonitor.projects.query.Query;

/**
 * The projects that go on or pause, as they were known at a moment.
 *
 * @param total of all groups together
 */
@Schema(name = "Pipeline")
public record Pipeline(Instant asOf, String by, List<Group> items, Group total) {

    /**
     * @param group a stage, town, category or track; null for projects without one (no milestone reached yet, no track),
     *     and in the total
     * @param plannedInvestment sum in yuan, of the projects that have a figure
     * @param withoutInvestment how many have none, so that the sum is not taken for more than it is
     * @param landArea sum in mu
     */
    @Schema(name = "PipelineOfGroup")
    public record Group(
            String group, long count, BigDecimal plannedInvestment, long withoutInvestment, BigDecimal landArea) {

        static Group read(ResultSet row) throws SQLException {
            return new Group(
                    row.getString(1),
                    row.getLong(2),
                    plain(row.getBigDecimal(3)),
                    row.getLong(4),
                    plain(row.getBigDecimal(5)));
        }

        private static BigDecimal plain(BigDecimal sum) {
            return sum == null ? BigDecimal.ZERO : sum.stripTrailingZeros();
        }
    }

    static Pipeline of(AsKnown known, By by, DataSource database, int atMost) {
        var groups = new Query()
                .add(
                        "select %1$s, count(*), sum(planned_investment), count(*) filter (where planned_investment is null),"
                                .formatted(by))
                .add(" sum(land_area)")
                .add(known.versions())
                .add(
                        " group by grouping sets ((), (%1$s)) order by grouping(%1$s) = 0, %2$s limit ?"
                                .formatted(by, by.order()),
                        atMost + 1)
                .list(database, Group::read);
        return new Pipeline(known.moment(), by.toString(), groups.subList(1, groups.size()), groups.get(0));
    }
}
