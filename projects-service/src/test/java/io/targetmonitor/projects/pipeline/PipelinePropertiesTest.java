package io.targetmonitor.projects.pipeline;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

import io.targetmonitor.kit.area.AreaScope;
import io.targetmonitor.projects.known.AsKnown;
import io.targetmonitor.projects.known.History;
import io.targetmonitor.projects.known.Known;
import io.targetmonitor.projects.known.VersionsDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class PipelinePropertiesTest {

    private static final AreaScope SCOPE = AreaScope.of(List.of("440784", "360502"));

    private static VersionsDatabase database;

    @BeforeContainer
    static void start() throws SQLException {
        database = new VersionsDatabase();
    }

    @AfterContainer
    static void stop() {
        database.close();
    }

    @Property(tries = 200)
    void everyProjectOfAnyHistoryStandsInOneGroup(
            @ForAll("histories") List<History.Happening> happenings, @ForAll("days") LocalDate day, @ForAll By by) {
        var moment = History.endOf(day);
        var projects = History.told(happenings, database).knownAt(moment).stream()
                .filter(known -> known.counts() && SCOPE.covers(known.area()))
                .toList();

        var pipeline = Pipeline.of(new AsKnown(SCOPE, moment, day), by, database.source(), 1_000);

        assertThat(pipeline.total()).isEqualTo(summed(null, projects));
        assertThat(pipeline.items())
                .containsExactlyInAnyOrderElementsOf(projects.stream()
                        .map(known -> group(known, by))
                        .distinct()
                        .map(group -> summed(
                                group,
                                projects.stream()
                                        .filter(known -> Objects.equals(group(known, by), group))
                                        .toList()))
                        .toList());
    }

    private static Pipeline.Group summed(String group, Collection<Known> projects) {
        var sum = BigDecimal.ZERO;
        var without = 0;
        for (var project : projects) {
            if (project.plannedInvestment() == null) {
                without++;
            } else {
                sum = sum.add(project.plannedInvestment());
            }
        }
        return new Pipeline.Group(group, projects.size(), sum.stripTrailingZeros(), without, BigDecimal.ZERO);
    }

    private static String group(Known known, By by) {
        return switch (by) {
            case STAGE -> known.stage() == null ? null : known.stage().name();
            case TOWN -> {
                var code = known.area().code();
                yield code.startsWith("X") || code.length() < 9 ? code : code.substring(0, 9);
            }
            case CATEGORY -> known.category();
            case TRACK -> known.track();
        };
    }

    @Provide
    Arbitrary<List<History.Happening>> histories() {
        return History.arbitrary();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return History.days();
    }
}
