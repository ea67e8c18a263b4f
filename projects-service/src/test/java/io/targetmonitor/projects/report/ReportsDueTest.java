package io.targetmonitor.projects.report;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.area.AreaScope;
import io.targetmonitor.kit.testing.MonitorTestServices;
import io.targetmonitor.kit.testing.MovableClock;
import io.targetmonitor.projects.ProjectsApi;
import io.targetmonitor.projects.report.Debtors.Position;

import static io.targetmonitor.projects.ProjectsApi.reporter;
import static io.targetmonitor.projects.ProjectsApi.supervisor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(value = MonitorTestServices.class, initArgs = @ResourceArg(name = "database", value = "projects"))
class ReportsDueTest {

    private static final String REPORT = "{\"cumulativeInvestment\": 1, \"physicalProgress\": 1}";

    private static final int PATIENCE_SECONDS = 600;
    private static final Instant MIDDLE = Instant.parse("2023-11-08T02:00:00Z");

    /** A park of its own, so that no other test's projects are in it. */
    private final String park =
            "X440784-" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);

    private final EntityManager database;

    ReportsDueTest(EntityManager database) {
        this.database = database;
    }

    @BeforeEach
    void itIsNovember() {
        MovableClock.moveTo(ProjectsApi.TODAY);
    }

    /** The report of October was due on Monday 6 November; the 10th is the fourth working day after it. */
    @Test
    void whoHasNotReportedTheLastMonthIsNamed() {
        var silent = watchedSince("2023-08-01", "B-1");
        var good = watchedSince("2023-08-01", "B-2");
        report(silent, "2023-08");
        for (var month : List.of("2023-08", "2023-09", "2023-10")) {
            report(good, month);
        }

        due("").body("items.projectId", contains(silent))
                .body("items[0].period", equalTo("2023-10"), "items[0].due", equalTo("2023-11-06"))
                .body("items[0].reporting", equalTo("LATE"), "items[0].workdaysLate", equalTo(4))
                .body("items[0].owedFrom", equalTo("2023-09"), "items[0].lastReported", equalTo("2023-08"))
                .body("items[0].area", equalTo(park), "items[0].leader", equalTo("副市长"));
    }

    @Test
    void anEarlierMonthAndTheRunningOneMayBeAskedFor() {
        var id = watchedSince("2023-08-01", "A");
        report(id, "2023-08");
        report(id, "2023-10");

        due("&period=2023-09")
                .body("items.projectId", contains(id))
                .body("items[0].due", equalTo("2023-10-07"), "items[0].workdaysLate", equalTo(26));
        due("&period=2023-08").body("items", empty());
        due("&period=2023-10").body("items", empty());
        due("&period=2023-11")
                .body("items[0].reporting", equalTo("NOT_DUE"), "items[0].workdaysLate", equalTo(0))
                .body("items[0].due", equalTo("2023-12-06"));
    }

    @Test
    void nothingIsExpectedBeforeTheRegistration() {
        var id = reporter().registered("area", park);

        due("").body("items", empty());
        due("&period=2023-11").body("items.projectId", contains(id)).body("items[0].lastReported", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"NO_REPORTS", "RECORD_ONLY"})
    void whoNeedNotReportIsNotNamed(String monitoring) {
        var id = watchedSince("2023-08-01", "A");
        due("").body("items.projectId", contains(id));

        reporter()
                .patch(id, "", "{\"monitoring\": \"%s\"}".formatted(monitoring))
                .statusCode(200);

        due("").body("items", empty());
    }

    @Test
    void whoIsPausedIsNotNamedUntilItGoesOn() {
        var id = watchedSince("2023-08-01", "A");
        supervisor()
                .post("/" + id + "/suspend", "{\"reason\": \"股权变更\", \"date\": \"2023-09-01\"}")
                .statusCode(200);
        due("").body("items", empty());

        supervisor()
                .post("/" + id + "/resume", "{\"reason\": \"恢复\", \"date\": \"2023-10-05\"}")
                .statusCode(200);

        due("").body("items.projectId", contains(id)).body("items[0].owedFrom", equalTo("2023-10"));
        due("&period=2023-09").body("items", empty());
    }

    @Test
    void theListComesInPagesByAreaAndCode() {
        var ids = List.of(
                watchedSince("2023-10-01", "A"), watchedSince("2023-10-01", "B"), watchedSince("2023-10-01", "C"));

        var first = due("&limit=2").body("items.projectId", contains(ids.get(0), ids.get(1)));
        due("&limit=2&cursor=" + first.extract().path("nextCursor"))
                .body("items.projectId", contains(ids.get(2)), "nextCursor", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "period=2023-12, period",
        "period=2023-13, period",
        "period=2023, period",
        "area=Heshan, area",
        "limit=0, limit",
        "limit=501, limit",
        "cursor=nonsense, cursor",
        "department=me, department"
    })
    void aBadParameterIsRefused(String query, String field) {
        reporter()
                .request()
                .get("/api/v1/reports-due?" + query)
                .then()
                .statusCode(400)
                .body("violations.field", contains(field));
    }

    @Test
    void whatLiesOutsideOnesAreasIsNotThere() {
        watchedSince("2023-08-01", "A");

        ProjectsApi.neighbour()
                .request()
                .get("/api/v1/reports-due?area=" + park)
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    /** Among 12,000 projects in 300 counties, of which one in ten owes the month. */
    @Test
    void noQuestionScansATable() {
        var county = Area.parse("440184");
        var scopes = List.of(
                new AreaScope(false, List.of(county)),
                new AreaScope(false, List.of(county, Area.parse("440283"))),
                new AreaScope(true, List.of()));
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(PATIENCE_SECONDS));
        try {
            crowd();
            for (var scope : scopes) {
                for (var area : List.of(Optional.<Area>empty(), Optional.of(county))) {
                    for (var after : List.of(Optional.<Position>empty(), Optional.of(new Position("440184", "A")))) {
                        for (var moment : List.of(Optional.<Instant>empty(), Optional.of(MIDDLE))) {
                            assertThat(plan(moment, scope, area, after))
                                    .contains("project_version_reports_owed")
                                    .contains("progress_report_pkey")
                                    .doesNotContain("Seq Scan");
                        }
                    }
                }
            }
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private void crowd() {
        for (var statement : List.of(
                """
                insert into project (id, sequence, code, name, area, category, needs_new_land, tags, monitoring, status,
                                     reports_owed_from)
                select gen_random_uuid(), 1, 'CROWD-' || i, '演示项目' || i, (440101 + i % 300)::text, 'INDUSTRY', true, '{}',
                       'FULL', 'ACTIVE', case when i % 10 = 0 then date '2023-10-01' else date '2023-11-01' end
                from generate_series(1, 12000) i
                """,
                """
                insert into project_version (project_id, known_from, code, name, area, category, status, counts,
                                             needs_new_land, reports_owed_from)
                select id, '2023-11-06', code, name, area, category, status, true, true, reports_owed_from
                from project where code like 'CROWD-%'
                """,
                """
                insert into progress_report (project_id, month, version, cumulative_investment, physical_progress,
                                             reported_on, reported_by, recorded_at, business_time)
                select id, '2023-10-01', 1, 1, 1, '2023-11-06', 'reporter', now(), '2023-11-06'
                from project where code like 'CROWD-%' and reports_owed_from = '2023-11-01'
                """,
                "analyze project_version (area_path, code, reports_owed_from, known_from, known_to)",
                "analyze progress_report")) {
            database.createNativeQuery(statement).executeUpdate();
        }
    }

    private String plan(Optional<Instant> moment, AreaScope scope, Optional<Area> area, Optional<Position> after) {
        var parameters = Debtors.parameters(YearMonth.of(2023, 10), moment);
        var query = database.createNativeQuery(
                "explain " + Debtors.sql(scope, area, after, parameters) + " limit 51", String.class);
        parameters.forEach(query::setParameter);
        List<?> lines = query.getResultList();
        return lines.stream().map(String::valueOf).collect(Collectors.joining("\n"));
    }

    private String watchedSince(String day, String code) {
        var id = reporter()
                .registered("monitoring", "NO_REPORTS", "area", park, "leader", "副市长", "code", park + "." + code);
        reporter()
                .patch(id, "", "{\"monitoring\": \"FULL\", \"effectiveOn\": \"%s\"}".formatted(day))
                .statusCode(200);
        return id;
    }

    private static void report(String id, String month) {
        reporter().put("/" + id + "/progress/" + month, REPORT).statusCode(201);
    }

    private ValidatableResponse due(String more) {
        return reporter()
                .request()
                .get("/api/v1/reports-due?area=" + park + more)
                .then()
                .statusCode(200);
    }
}
