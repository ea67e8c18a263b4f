package io.targetmonitor.alerts.chronicle;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import io.targetmonitor.alerts.rule.Light;
import io.targetmonitor.alerts.rule.project.ProjectExamples;
import io.targetmonitor.alerts.rule.project.ProjectReading;
import io.targetmonitor.alerts.rule.target.TargetExamples;
import io.targetmonitor.alerts.rule.target.TargetReading;
import io.targetmonitor.kit.testing.MonitorTestServices;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@QuarkusTestResource(value = MonitorTestServices.class, initArgs = @ResourceArg(name = "database", value = "alerts"))
class ChronicleTest {

    @Inject
    Chronicle chronicle;

    private final UUID subject = UUID.randomUUID();

    @Test
    void whatIsWrittenIsReadAgain() {
        var land = TargetExamples.land("2023-06-30", "640", "760", "-6", Light.YELLOW)
                .reading();
        var project = ProjectExamples.project(ProjectExamples.milestone("STARTED due 2023-03-31"));

        write(1, "2023-07-06", land, null);
        write(2, "2023-07-07", null, project);

        var entries = chronicle.of(List.of(subject));
        assertThat(entries).hasSize(2);
        assertThat(entries.get(0).target()).isEqualTo(land);
        assertThat(entries.get(1).project()).isEqualTo(project);
        assertThat(entries.get(1).at()).isEqualTo(Instant.parse("2023-07-07T02:00:00Z"));
    }

    @Test
    void theSameTwiceIsOnce() {
        var land = TargetExamples.land("2023-06-30", "640", "760", "-6", Light.YELLOW)
                .reading();

        write(1, "2023-07-06", land, null);
        write(1, "2023-07-06", land, null);

        assertThat(chronicle.of(List.of(subject))).hasSize(1);
    }

    @Test
    void theOldIsForgottenButTheLastOfASubjectNever() {
        var land = TargetExamples.land("2016-06-30", "640", "760", "-6", Light.YELLOW)
                .reading();
        write(1, "2016-07-06", land, null);
        write(2, "2016-08-06", land, null);

        QuarkusTransaction.requiringNew().run(() -> chronicle.forget(Instant.parse("2017-01-01T00:00:00Z"), 100));

        assertThat(chronicle.of(List.of(subject))).extracting(Entry::sequence).containsExactly(2L);
    }

    private void write(long sequence, String day, TargetReading target, ProjectReading project) {
        QuarkusTransaction.requiringNew()
                .run(() -> chronicle.write(List.of(new Entry(
                        subject,
                        1,
                        sequence,
                        Instant.parse(day + "T02:00:00Z"),
                        "440785",
                        "名",
                        null,
                        null,
                        null,
                        null,
                        target,
                        project))));
    }
}
