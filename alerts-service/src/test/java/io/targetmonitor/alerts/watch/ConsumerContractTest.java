package io.targetmonitor.alerts.watch;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.targetmonitor.alerts.rule.project.ProjectReading;
import io.targetmonitor.alerts.rule.target.TargetReading;
import io.targetmonitor.kit.events.ReceivedEvent;

import static org.assertj.core.api.Assertions.assertThat;

/** We can read every sample that the other services promise to write. */
class ConsumerContractTest {

    static Stream<Path> projectSamples() throws IOException, URISyntaxException {
        return samples("project.");
    }

    static Stream<Path> targetSamples() throws IOException, URISyntaxException {
        return samples("target.");
    }

    @ParameterizedTest
    @MethodSource("projectSamples")
    void everyProjectEventIsRead(Path sample) throws IOException {
        var project = received(sample).read(ProjectState.Data.class).project();

        assertThat(project.id()).hasToString(received(sample).subject());
        assertThat(project.name()).isNotBlank();
        assertThat(project.area()).isNotBlank();
        assertThat(project.status()).isNotBlank();
        assertThat(project.monitoring()).isNotBlank();
        assertThat(project.milestones())
                .allSatisfy(milestone -> assertThat(milestone.kind()).isNotBlank());
    }

    @Test
    void theLateStartOfK21IsRead() throws Exception {
        var event =
                received(samples("project.milestone-achieved.v1").findFirst().orElseThrow());

        assertThat(event.read(ProjectState.Data.class).project().milestones())
                .first()
                .extracting(ProjectState.Milestone::reading)
                .isEqualTo(new ProjectReading.Milestone(
                        "STARTED", LocalDate.of(2023, 3, 31), null, LocalDate.of(2023, 5, 18), false));
    }

    @ParameterizedTest
    @MethodSource("targetSamples")
    void everyTargetEventIsRead(Path sample) throws IOException {
        var told = received(sample).read(TargetState.Data.class);
        var target = told.target();

        assertThat(target.id()).hasToString(received(sample).subject());
        var reading = told.reading();
        var facts = target.facts(reading.numbers());
        assertThat(facts.subjectName()).isNotBlank();
        assertThat(facts.area()).isNotBlank();
        assertThat(facts.numbers().unit()).isNotBlank();
        assertThat(reading.kind()).isNotEqualTo(TargetReading.Kind.OTHER);
    }

    @Test
    void anAssessedTargetHasAStandingOfItsOwn() throws Exception {
        var event = received(samples("target.assessed.v1").findFirst().orElseThrow());

        var reading = event.read(TargetState.Data.class).reading();

        assertThat(reading.numbers().light()).isNotNull();
        assertThat(reading.numbers().actual()).isNotNull();
        assertThat(reading.dataThrough()).isNotNull();
        assertThat(reading.dataDue()).isNotNull();
        assertThat(reading.planVersion()).isPositive();
    }

    private static Stream<Path> samples(String prefix) throws IOException, URISyntaxException {
        var folder = Path.of(ConsumerContractTest.class.getResource("/events").toURI());
        return Files.list(folder)
                .filter(file -> file.getFileName().toString().startsWith(prefix))
                .filter(file -> !file.getFileName().toString().endsWith(".schema.json"))
                .sorted();
    }

    private static ReceivedEvent received(Path sample) throws IOException {
        return ReceivedEvent.parse(Files.readAllBytes(sample));
    }
}
