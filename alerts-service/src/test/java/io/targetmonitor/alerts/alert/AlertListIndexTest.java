package io.targetmonitor.alerts.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

import io.targetmonitor.alerts.rule.RuleCode;
import io.targetmonitor.alerts.rule.Severity;
import io.targetmonitor.kit.area.AreaScope;
import io.targetmonitor.kit.testing.MonitorTestServices;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Among 100,000 open alerts and as many resolved ones, no combination of filters reads the table from end to end. In
 * one transaction that is rolled back, with what PostgreSQL counts in it.
 */
@QuarkusTest
@QuarkusTestResource(value = MonitorTestServices.class, initArgs = @ResourceArg(name = "database", value = "alerts"))
class AlertListIndexTest {

    private static final int ALERTS = 200_000;
    private static final int PATIENCE_SECONDS = 600;

    /** Rows that a slow machine writes before the driver gives a statement up. */
    private static final int AT_ONCE = ALERTS / 20;

    /** Of all rows: what a list of 50 may have to look at. */
    private static final int FEW = ALERTS / 20;

    private static final String FILL = """
            insert into alert (id, version, family, subject, rule, severity, verdict_severity, state, level, stale,
                               subject_name, area, commitment, leader, department, opened_at, waiting_since, changed_at,
                               resolved_at, sequence)
            select gen_random_uuid(), 0, case when i %% 2 = 0 then 'TARGET_PACE' else 'MILESTONE_OVERDUE' end,
                   'filling-' || i,
                   case when i %% 2 = 1 then 'MILESTONE_OVERDUE' when i %% 8 = 0 then 'TARGET_FAR_BEHIND' else 'TARGET_BEHIND' end,
                   (array['BLUE', 'BLUE', 'BLUE', 'YELLOW', 'YELLOW', 'YELLOW', 'YELLOW', 'YELLOW', 'YELLOW', 'RED'])[1 + h %% 10],
                   'YELLOW',
                   case when i > %1$d / 2 then 'RESOLVED' when h %% 11 = 0 then 'ACKNOWLEDGED' else 'OPEN' end,
                   case when h %% 100 = 0 then 3 when h %% 25 = 0 then 2 when h %% 7 = 0 then 1 else 0 end,
                   false, 'n', '43' || lpad((h %% 300)::text, 4, '0') || lpad((i %% 20 + 1)::text, 3, '0'),
                   'BINDING', 'leader-' || h %% 2000, 'department-' || h %% 500,
                   timestamptz '2022-01-01' + (h %% 31536000) * interval '1 second',
                   timestamptz '2022-01-01' + (h %% 31536000) * interval '1 second',
                   timestamptz '2022-01-01' + (h %% 31536000) * interval '1 second',
                   case when i > %1$d / 2 then timestamptz '2023-01-02' end, 1
            from (select i, hashint4(i) & 2147483647 as h from generate_series(%2$d + 1, %2$d + %3$d) i) filling
            """;

    @Inject
    Alerts alerts;

    @Inject
    EntityManager database;

    @Test
    void everyCombinationOfFiltersIsServedByAnIndex() {
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(PATIENCE_SECONDS));
        try {
            fill();
            database.createNativeQuery("analyze alert").executeUpdate();
            var softly = new SoftAssertions();
            var filters = combinations();
            for (var filter : filters) {
                check(filter, softly);
            }
            softly.assertAll();
            assertThat(filters).hasSizeGreaterThan(1_000);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private void fill() {
        for (var from = 0; from < ALERTS; from += AT_ONCE) {
            database.createNativeQuery(FILL.formatted(ALERTS, from, AT_ONCE)).executeUpdate();
        }
    }

    private void check(Named filter, SoftAssertions softly) {
        var before = reads();
        alerts.page(filter.make(), null, 50);
        database.clear();
        var after = reads();
        softly.assertThat(after[0] - before[0])
                .as("reads from end to end of %s", filter.name())
                .isZero();
        softly.assertThat(after[1] - before[1])
                .as("rows looked at for %s", filter.name())
                .isLessThan(FEW);
    }

    private long[] reads() {
        var row = (Object[]) database.createNativeQuery("""
                        select seq_scan, coalesce(idx_tup_fetch, 0) from pg_stat_xact_user_tables where relname = 'alert'
                        """).getSingleResult();
        return new long[] {((Number) row[0]).longValue(), ((Number) row[1]).longValue()};
    }

    private record Named(String name, List<UnaryOperator<AlertFilter>> parts) {

        AlertFilter make() {
            var filter = new AlertFilter(new AreaScope(true, List.of()), AlertFields.PRESENT);
            for (var part : parts) {
                filter = part.apply(filter);
            }
            return filter;
        }

        Named and(String more, UnaryOperator<AlertFilter> part) {
            var all = new ArrayList<>(parts);
            all.add(part);
            return new Named(name + " " + more, List.copyOf(all));
        }
    }

    private static List<Named> combinations() {
        var all = List.of(new Named("", List.of()));
        all = with(all, "area=county", filter -> filter.area("430017"));
        all = with(all, "leader", filter -> filter.leader("leader-17"));
        all = with(all, "department", filter -> filter.department("department-17"));
        all = with(all, "subject", filter -> filter.subject("filling-17"));
        all = with(all, "severity=RED", filter -> filter.severities(List.of(Severity.RED)));
        all = with(all, "rule", filter -> filter.rules(List.of(RuleCode.TARGET_FAR_BEHIND)));
        all = with(all, "level=3", filter -> filter.level(3));
        all = with(
                all,
                "opened",
                filter -> filter.opened(Instant.parse("2022-03-01T00:00:00Z"), Instant.parse("2022-05-01T00:00:00Z")));
        var withStates = new ArrayList<>(all);
        for (var states : List.of(
                List.of(AlertState.OPEN),
                List.of(AlertState.OPEN, AlertState.ACKNOWLEDGED),
                List.of(AlertState.ACKNOWLEDGED),
                List.of(AlertState.RESOLVED))) {
            all.forEach(named -> withStates.add(named.and("state=" + states, filter -> filter.states(states))));
        }
        return List.copyOf(withStates);
    }

    private static List<Named> with(List<Named> all, String more, UnaryOperator<AlertFilter> part) {
        var doubled = new ArrayList<>(all);
        all.forEach(named -> doubled.add(named.and(more, part)));
        return List.copyOf(doubled);
    }
}
