package io.targetmonitor.projects.rates;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.area.AreaScope;
import io.targetmonitor.projects.known.AsKnown;
import io.targetmonitor.projects.known.History;
import io.targetmonitor.projects.known.Known;
import io.targetmonitor.projects.known.VersionsDatabase;
import io.targetmonitor.projects.query.Query;
import io.targetmonitor.projects.rates.StageRates.Figure;
import io.targetmonitor.projects.rates.StageRates.Group;
import io.targetmonitor.projects.rates.StageRates.Quotient;
import io.targetmonitor.projects.schedule.MilestoneKind;

import static org.assertj.core.api.Assertions.assertThat;

/** The SQL against the definition said again, slowly: project by project, in memory, without sharing a line. */
class StageRatePropertiesTest {

    private static final Map<Rate, MilestoneKind> STAGES = Map.of(
            Rate.LISTING, MilestoneKind.LISTED,
            Rate.SUPPLY, MilestoneKind.CONTRACTED,
            Rate.LAND_DELIVERY, MilestoneKind.LAND_DELIVERED,
            Rate.START, MilestoneKind.STARTED,
            Rate.IN_STATISTICS, MilestoneKind.IN_STATISTICS);

    private static VersionsDatabase database;

    @BeforeContainer
    static void start() throws SQLException {
        database = new VersionsDatabase();
    }

    @AfterContainer
    static void stop() {
        database.close();
    }

    @Property(tries = 300)
    void theRatesOfAnyHistoryAreThoseOfTheDefinition(
            @ForAll("histories") List<History.Happening> happenings, @ForAll("cohorts") Cohort cohort) {
        var projects = cohort(History.told(happenings, database), cohort);

        var rates = Ranked.of(cohort, cohort.counted(database.source(), 1_000));

        assertThat(rates.total().cohort()).isEqualTo(projects.size());
        assertGroup(rates.total(), projects, cohort);
        assertThat(rates.items()).extracting(Group::group).containsExactlyElementsOf(groups(projects, cohort));
        for (var group : rates.items()) {
            var ofGroup = projects.stream()
                    .filter(project -> Objects.equals(group(project, cohort), group.group()))
                    .toList();
            assertThat(group.cohort()).isEqualTo(ofGroup.size());
            assertGroup(group, ofGroup, cohort);
            for (var rate : Rate.values()) {
                assertThat(figure(group, rate).rank()).isEqualTo(rank(group, rate, rates.items()));
            }
        }
    }

    @Property(tries = 150)
    void theListBehindANumberHasAsManyProjectsAsTheNumberSays(
            @ForAll("histories") List<History.Happening> happenings,
            @ForAll("cohorts") Cohort cohort,
            @ForAll Rate rate,
            @ForAll boolean reached) {
        var projects = cohort(History.told(happenings, database), cohort);
        var narrowed = new Query().add(" and " + rate.asked() + " and (" + rate.reached() + ") = ?", reached);

        var listed = cohort.projects(database.source(), narrowed, 1_000);

        assertThat(listed)
                .extracting(CohortProject::id)
                .containsExactlyElementsOf(projects.stream()
                        .filter(project -> asked(project, rate, cohort))
                        .filter(project -> reached(project, rate, cohort) == reached)
                        .sorted(Comparator.comparing(Known::code))
                        .map(Known::projectId)
                        .toList());
        assertThat(listed).allSatisfy(project -> {
            assertThat(project.denominatorOf()).contains(rate.toString());
            assertThat(project.numeratorOf().contains(rate.toString())).isEqualTo(reached);
        });
    }

    private static List<Known> cohort(History history, Cohort cohort) {
        var projects = new ArrayList<Known>();
        for (var known : history.knownAt(cohort.known().moment())) {
            var reviewed = known.achieved().get(MilestoneKind.REVIEWED);
            var inWindow = reviewed != null
                    && !reviewed.isBefore(cohort.from())
                    && !reviewed.isAfter(cohort.to())
                    && !reviewed.isAfter(cohort.known().day());
            if (inWindow
                    && known.counts()
                    && known.category().equals("INDUSTRY")
                    && cohort.known().scope().covers(known.area())) {
                projects.add(known);
            }
        }
        return projects;
    }

    private static void assertGroup(Group group, List<Known> projects, Cohort cohort) {
        for (var rate : Rate.values()) {
            var figure = figure(group, rate);
            assertThat(figure.denominator()).isEqualTo(count(projects, it -> asked(it, rate, cohort)));
            assertThat(figure.numerator()).isEqualTo(count(projects, it -> reached(it, rate, cohort)));
            assertThat(figure.rate()).isEqualTo(percent(figure.numerator(), figure.denominator()));
        }
        assertStep(group.funnel().supply(), Rate.LISTING, Rate.SUPPLY, projects, cohort);
        assertStep(group.funnel().landDelivery(), Rate.SUPPLY, Rate.LAND_DELIVERY, projects, cohort);
        assertStep(group.funnel().start(), Rate.LAND_DELIVERY, Rate.START, projects, cohort);
        assertStep(group.funnel().inStatistics(), Rate.START, Rate.IN_STATISTICS, projects, cohort);
    }

    private static void assertStep(Quotient step, Rate from, Rate to, List<Known> projects, Cohort cohort) {
        assertThat(step.denominator()).isEqualTo(count(projects, it -> reached(it, from, cohort)));
        assertThat(step.numerator())
                .isEqualTo(count(projects, it -> reached(it, from, cohort) && reached(it, to, cohort)));
        assertThat(step.rate()).isEqualTo(percent(step.numerator(), step.denominator()));
    }

    private static boolean asked(Known project, Rate rate, Cohort cohort) {
        var isLand = rate == Rate.LISTING || rate == Rate.SUPPLY || rate == Rate.LAND_DELIVERY;
        var reviewed = project.achieved().get(MilestoneKind.REVIEWED);
        var oldEnough = cohort.maxDays() == null
                || cohort.known().day().toEpochDay() - reviewed.toEpochDay() >= cohort.maxDays();
        return oldEnough && (project.needsNewLand() || !isLand);
    }

    private static boolean reached(Known project, Rate rate, Cohort cohort) {
        var day = project.achieved().get(STAGES.get(rate));
        var reviewed = project.achieved().get(MilestoneKind.REVIEWED);
        return asked(project, rate, cohort)
                && day != null
                && !day.isAfter(cohort.known().day())
                && (cohort.maxDays() == null || day.toEpochDay() - reviewed.toEpochDay() <= cohort.maxDays());
    }

    /** One more than the number of groups that are better: 1, 2, 2, 4. */
    private static Integer rank(Group group, Rate rate, List<Group> all) {
        var mine = figure(group, rate);
        if (group.group() == null || mine.denominator() == 0) {
            return null;
        }
        return 1
                + (int) all.stream()
                        .filter(other -> other.group() != null)
                        .map(other -> figure(other, rate))
                        .filter(other -> other.denominator() > 0
                                && other.numerator() * mine.denominator() > mine.numerator() * other.denominator())
                        .count();
    }

    private static BigDecimal percent(long numerator, long denominator) {
        return denominator == 0
                ? null
                : new BigDecimal(100 * numerator).divide(new BigDecimal(denominator), 2, RoundingMode.HALF_UP);
    }

    private static long count(List<Known> projects, Predicate<Known> condition) {
        return projects.stream().filter(condition).count();
    }

    private static List<String> groups(List<Known> projects, Cohort cohort) {
        return projects.stream()
                .map(project -> group(project, cohort))
                .distinct()
                .sorted(Comparator.nullsLast(Comparator.naturalOrder()))
                .toList();
    }

    private static String group(Known project, Cohort cohort) {
        if (cohort.by() == By.DEPARTMENT) {
            return project.department();
        }
        var code = project.area().code();
        return code.startsWith("X") || code.length() < 9 ? code : code.substring(0, 9);
    }

    private static Figure figure(Group group, Rate rate) {
        return switch (rate) {
            case LISTING -> group.listing();
            case SUPPLY -> group.supply();
            case LAND_DELIVERY -> group.landDelivery();
            case START -> group.start();
            case IN_STATISTICS -> group.inStatistics();
        };
    }

    @Provide
    Arbitrary<List<History.Happening>> histories() {
        return History.arbitrary();
    }

    @Provide
    Arbitrary<Cohort> cohorts() {
        var scopes = Arbitraries.of(
                AreaScope.of(List.of("*")),
                AreaScope.of(List.of("440784")),
                AreaScope.of(List.of("440784", "440703", "440784106")),
                AreaScope.of(List.of("*")).within(new Area("440784107")),
                AreaScope.of(List.of()));
        var known = Combinators.combine(scopes, History.days())
                .as((scope, day) -> new AsKnown(scope, History.endOf(day), day));
        return Combinators.combine(
                        known,
                        History.days(),
                        Arbitraries.integers().between(0, 700),
                        Arbitraries.of(By.class),
                        Arbitraries.integers().between(0, 200).injectNull(0.6))
                .as((asKnown, from, length, by, maxDays) ->
                        new Cohort(asKnown, from, from.plusDays(length), by, maxDays));
    }
}
