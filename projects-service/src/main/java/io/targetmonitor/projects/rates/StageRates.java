package io.targetmonitor.projects.rates;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The rates of a cohort. A rank is only worth something among equals: same window, same moment, so both are part of the
 * answer.
 *
 * @param total of all groups together; it has no ranks
 */
@Schema(name = "StageRates")
public record StageRates(
        Instant asOf, LocalDate from, LocalDate to, String by, Integer maxDays, List<Group> items, Group total) {

    /**
     * @param group a town or department; null for projects without one, and in the total
     * @param cohort how many projects were reviewed in the window and not withdrawn or merged since
     * @param funnel of those who came to a stage, the share that reached the next
     */
    @Schema(name = "StageRatesOfGroup")
    public record Group(
            String group,
            long cohort,
            Figure listing,
            Figure supply,
            Figure landDelivery,
            Figure start,
            Figure inStatistics,
            Funnel funnel) {}

    /**
     * @param rate in percent, two places; null when the denominator is 0
     * @param rank competition ranking (1, 2, 2, 4) by the exact rate, the highest first; null without a rate, without a
     *     group, and in the total
     */
    @Schema(name = "StageRate")
    public record Figure(long numerator, long denominator, BigDecimal rate, Integer rank) {}

    /** 环节转化率: chained quotients, none of the published rates. */
    @Schema(name = "StageFunnel")
    public record Funnel(Quotient supply, Quotient landDelivery, Quotient start, Quotient inStatistics) {}

    /** @param rate in percent, two places; null when the denominator is 0 */
    @Schema(name = "StageQuotient")
    public record Quotient(long numerator, long denominator, BigDecimal rate) {}
}
