package io.targetmonitor.projects.project;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.targetmonitor.kit.testing.MonitorTestServices;
import io.targetmonitor.kit.testing.MovableClock;
import io.targetmonitor.projects.ProjectsApi;

import static io.targetmonitor.projects.ProjectsApi.project;
import static io.targetmonitor.projects.ProjectsApi.reporter;
import static io.targetmonitor.projects.ProjectsApi.supervisor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

@QuarkusTest
@QuarkusTestResource(value = MonitorTestServices.class, initArgs = @ResourceArg(name = "database", value = "projects"))
class ConcurrencyTest {

    private static final int CLERKS = 8;

    @BeforeEach
    void itIsNovember() {
        MovableClock.moveTo(ProjectsApi.TODAY);
    }

    @Test
    void ofManyWhoRegisterTheSameCodeOneSucceeds() throws Exception {
        var body = project();

        var answers = atOnce(i -> () -> reporter().post("", body).extract().statusCode());

        assertThat(answers).containsOnlyOnce(201);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(CLERKS - 1);
    }

    @Test
    void ofManyWhoChangeTheSameStateOneSucceeds() throws Exception {
        var id = reporter().registered();

        var answers = atOnce(i -> () -> reporter()
                .patch(id, "", "{\"name\": \"%d\"}".formatted(i), "\"1\"")
                .extract()
                .statusCode());

        assertThat(answers).containsOnlyOnce(200);
        assertThat(answers).filteredOn(status -> status == 412).hasSize(CLERKS - 1);
        reporter().history(id).body("items", hasSize(2));
    }

    @Test
    void milestonesReportedAtOnceAllCountAndTheirEventsHaveNoGap() throws Exception {
        var id = reporter().registered();
        var kinds =
                List.of("SIGNED", "REVIEWED", "APPROVED", "LISTED", "AWARDED", "CONTRACTED", "COMPLETED", "RELOCATED");

        var answers = atOnce(i -> () -> reporter()
                .milestone(id, kinds.get(i), "{\"planned\": \"2024-01-%02d\"}".formatted(i + 1))
                .extract()
                .statusCode());

        assertThat(answers).containsOnly(201);
        reporter().show(id).body("milestones.kind", equalTo(kinds)).body("sequence", equalTo(CLERKS + 1));
        reporter()
                .history(id)
                .body(
                        "items.sequence",
                        equalTo(IntStream.rangeClosed(1, CLERKS + 1).boxed().toList()));
    }

    @Test
    void ofManyWhoReportOnTheSameStateOneSucceeds() throws Exception {
        var id = reporter().registered();
        var bodies = List.of("progress/2023-10", "milestones/SIGNED");

        for (var path : bodies) {
            var tag = reporter().show(id).extract().header("ETag");
            var answers = atOnce(i -> () -> reporter()
                    .request()
                    .header("If-Match", tag)
                    .body(
                            path.startsWith("progress")
                                    ? "{\"cumulativeInvestment\": %d, \"physicalProgress\": 1}".formatted(i)
                                    : "{\"achieved\": \"2023-04-%02d\"}".formatted(i + 1))
                    .put(ProjectsApi.PATH + "/" + id + "/" + path)
                    .statusCode());

            assertThat(answers).containsOnlyOnce(201);
            assertThat(answers).filteredOn(status -> status == 412).hasSize(CLERKS - 1);
        }
        reporter().history(id).body("items", hasSize(3));
    }

    @Test
    void theSameReportSentByManyIsOneVersion() throws Exception {
        var id = reporter().registered();

        var answers = atOnce(i -> () -> reporter()
                .put("/" + id + "/progress/2023-10", "{\"cumulativeInvestment\": 1, \"physicalProgress\": 1}")
                .extract()
                .statusCode());

        assertThat(answers).containsOnlyOnce(201);
        assertThat(answers).filteredOn(status -> status == 200).hasSize(CLERKS - 1);
        reporter().history(id).body("items", hasSize(2));
    }

    @Test
    void monthsReportedAtOnceAllCount() throws Exception {
        var id = reporter().registered();

        var answers = atOnce(i -> () -> reporter()
                .put(
                        "/" + id + "/progress/2023-%02d".formatted(i + 1),
                        "{\"cumulativeInvestment\": 1, \"physicalProgress\": 1}")
                .extract()
                .statusCode());

        assertThat(answers).containsOnly(201);
        reporter().show(id).body("sequence", equalTo(CLERKS + 1));
        reporter().get("/" + id + "/progress").body("items", hasSize(CLERKS));
    }

    @Test
    void twoThatAreMergedIntoEachOtherDoNotWaitForEachOther() throws Exception {
        var pair = List.of(supervisor().registered(), supervisor().registered());

        var answers = atOnce(i -> () -> supervisor()
                .post(
                        "/" + pair.get(i % 2) + "/merge",
                        "{\"into\": \"%s\", \"reason\": \"同一\", \"date\": \"2023-11-01\"}"
                                .formatted(pair.get((i + 1) % 2)))
                .extract()
                .statusCode());

        assertThat(answers).containsOnlyOnce(200);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(CLERKS - 1);
    }

    /** What all of them were answered, having asked at the same moment. */
    private static List<Integer> atOnce(IntFunction<Callable<Integer>> task) throws InterruptedException {
        var start = new CyclicBarrier(CLERKS);
        var clerks = Executors.newFixedThreadPool(CLERKS);
        try {
            var tasks = IntStream.range(0, CLERKS)
                    .<Callable<Integer>>mapToObj(i -> () -> {
                        var call = task.apply(i);
                        start.await();
                        return call.call();
                    })
                    .toList();
            return clerks.invokeAll(tasks).stream().map(ConcurrencyTest::answer).toList();
        } finally {
            clerks.shutdownNow();
        }
    }

    private static int answer(Future<Integer> call) {
        try {
            return call.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("A clerk got no answer", e);
        }
    }
}
