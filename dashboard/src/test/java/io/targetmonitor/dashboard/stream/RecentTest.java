package io.targetmonitor.dashboard.stream;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RecentTest {

    private final Recent recent = new Recent("life", 3);

    @Test
    void whoComesBackGetsWhatCameSince() {
        var first = add("1");
        add("2");
        add("3");

        assertThat(subjectsAfter(first)).containsExactly("2", "3");
        assertThat(subjectsAfter(recent.lastId())).isEmpty();
    }

    @Test
    void theOldestAreForgotten() {
        var first = add("1");
        var second = add("2");
        add("3");
        add("4");
        add("5");

        assertThat(recent.after(first)).isEmpty();
        assertThat(subjectsAfter(second)).containsExactly("3", "4", "5");
    }

    @Test
    void beforeAnythingHappenedNothingWasMissed() {
        var atStart = recent.lastId();
        add("1");

        assertThat(subjectsAfter(atStart)).containsExactly("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"other-1", "life-99", "life", "life-x", "", "life-1-1"})
    void anIdOfAnotherLifeOrNoneMeansThatAnythingMayHaveBeenMissed(String id) {
        add("1");

        assertThat(recent.after(id)).isEmpty();
    }

    private String add(String subject) {
        return recent.add(new Change("project.updated.v1", "project", subject, "44", ""))
                .id();
    }

    private List<String> subjectsAfter(String id) {
        return recent.after(id).orElseThrow().stream()
                .map(numbered -> numbered.change().subject())
                .toList();
    }
}
