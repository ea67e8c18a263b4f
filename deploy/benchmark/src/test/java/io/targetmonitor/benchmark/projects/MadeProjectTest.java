package io.targetmonitor.benchmark.projects;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MadeProjectTest {

    @Test
    void aSeedAlwaysMakesTheSameProjects() {
        assertThat(Tables.PROJECT.rows(1, 0, 50))
                .containsExactlyElementsOf(Tables.PROJECT.rows(1, 0, 50).toList());
        assertThat(Tables.PROJECT.rows(1, 40, 50))
                .containsExactlyElementsOf(
                        Tables.PROJECT.rows(1, 0, 50).skip(40).toList());
        assertThat(MadeProject.of(2, 7)).isNotEqualTo(MadeProject.of(1, 7));
    }

    @Test
    void codesAndIdsAreTakenOnce() {
        var projects = IntStream.range(0, 20_000)
                .mapToObj(number -> MadeProject.of(1, number))
                .toList();

        assertThat(projects.stream().map(MadeProject::code).collect(Collectors.toSet()))
                .hasSize(20_000);
        assertThat(projects.stream().map(MadeProject::id).collect(Collectors.toSet()))
                .hasSize(20_000);
        assertThat(projects).allSatisfy(project -> {
            assertThat(project.id().version()).isEqualTo(7);
            assertThat(project.id().variant()).isEqualTo(2);
            assertThat(project.area()).matches("\\d{6}(\\d{3})?|X\\d{6}-IND1");
        });
    }

    @Test
    void theVersionsOfAProjectFollowEachOtherAndEndWithWhatItIs() {
        for (int number = 0; number < 2_000; number++) {
            var project = MadeProject.of(1, number);
            var versions = Versions.of(project);

            for (int i = 1; i < versions.size(); i++) {
                assertThat(versions.get(i).from()).isEqualTo(versions.get(i - 1).to());
            }
            var last = versions.get(versions.size() - 1);
            assertThat(last.to()).isNull();
            assertThat(last.dates()).hasSameSizeAs(project.milestones());
            assertThat(last.counts()).isEqualTo(project.ended() == null);
        }
    }

    @Test
    void thereAreTwentyEightHundredCounties() {
        assertThat(Counties.count()).isEqualTo(2_840);
    }
}
