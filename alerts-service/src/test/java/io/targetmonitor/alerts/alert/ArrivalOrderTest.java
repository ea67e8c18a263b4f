package io.targetmonitor.alerts.alert;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import io.targetmonitor.alerts.rule.Cause;
import io.targetmonitor.alerts.rule.Light;
import io.targetmonitor.alerts.rule.Statement;
import io.targetmonitor.alerts.rule.project.ProjectExamples;
import io.targetmonitor.alerts.rule.project.ProjectMemory;
import io.targetmonitor.alerts.rule.project.ProjectReading;
import io.targetmonitor.alerts.rule.project.ProjectRules;
import io.targetmonitor.alerts.rule.target.Outcome;
import io.targetmonitor.alerts.rule.target.TargetExamples;
import io.targetmonitor.alerts.rule.target.TargetMemory;
import io.targetmonitor.alerts.rule.target.TargetReading;
import io.targetmonitor.alerts.rule.target.TargetReading.Kind;
import io.targetmonitor.alerts.rule.target.TargetRules;

import static io.targetmonitor.alerts.rule.RuleExamples.AS_DELIVERED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * However the events of a day are shuffled, also within a subject, and however often each comes again, the alerts of
 * every rule and each of their steps are those of the ordered run. What comes too early waits for what is missing, as
 * in the kit's follower.
 */
class ArrivalOrderTest {

    private static final LocalDate FIRST = LocalDate.of(2023, 9, 20);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int DAYS = 40;

    /** One event of a subject: what it tells of a target, or of a project. */
    record Input(int subject, long sequence, int day, TargetReading target, ProjectReading project) {}

    @Property(tries = 1_000)
    void arrivalOrderDoesNotMatter(@ForAll("histories") List<Input> history, @ForAll Random random) {
        var ordered = new World();
        var shuffled = new World();

        for (var day = 0; day < DAYS; day++) {
            eventsOf(history, day).forEach(ordered::take);
            disturbed(history, day, random).forEach(shuffled::take);
            ordered.pass(FIRST.plusDays(day));
            shuffled.pass(FIRST.plusDays(day));
        }

        assertThat(shuffled.steps).isEqualTo(ordered.steps);
        assertThat(shuffled.views()).isEqualTo(ordered.views());
        assertThat(ordered.views().stream()
                        .filter(alert -> alert.state() != AlertState.RESOLVED)
                        .map(alert -> alert.family() + " of " + alert.subject()))
                .doesNotHaveDuplicates();
    }

    private static List<Input> eventsOf(List<Input> history, int day) {
        return history.stream().filter(input -> input.day == day).toList();
    }

    /** In any order, some twice, and old events of all days among them. */
    private static List<Input> disturbed(List<Input> history, int day, Random random) {
        var arrived = new ArrayList<>(eventsOf(history, day));
        history.stream()
                .filter(input -> input.day <= day && random.nextInt(4) == 0)
                .forEach(arrived::add);
        Collections.shuffle(arrived, random);
        return arrived;
    }

    @Provide
    Arbitrary<List<Input>> histories() {
        var subject = Arbitraries.integers().between(0, 6);
        var day = Arbitraries.integers().between(0, DAYS - 1);
        return Combinators.combine(subject, day, targets(), projects())
                .as((s, d, target, project) -> new Input(s, 0, d, s < 4 ? target : null, s < 4 ? null : project))
                .list()
                .ofMinSize(5)
                .ofMaxSize(60)
                .map(ArrivalOrderTest::numbered);
    }

    private static Arbitrary<TargetReading> targets() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.of(Light.class),
                        Arbitraries.of(Outcome.PENDING, Outcome.PENDING, Outcome.MET, Outcome.NOT_MET),
                        Arbitraries.integers().between(0, 40).injectNull(0.5),
                        Arbitraries.of("count", "quantity", "rank", "withdrawn", "exempted", "late"))
                .as(ArrivalOrderTest::target);
    }

    private static TargetReading target(
            int month, int value, Light light, Outcome outcome, Integer probability, String sort) {
        var through = LocalDate.of(2023, month, 1).plusMonths(1).minusDays(1);
        return TargetExamples.land(through.toString(), String.valueOf(value), "3", "-6", light)
                .kind(sort.equals("rank") ? Kind.RANK : Kind.CUMULATIVE, false, sort.equals("count"))
                .told(
                        sort.equals("withdrawn"),
                        outcome,
                        probability == null ? null : probability.toString(),
                        sort.equals("late") ? "2023-09-28" : null,
                        sort.equals("exempted") ? new TargetReading.Exemption(FIRST.plusDays(10 + value)) : null)
                .reading();
    }

    private static Arbitrary<ProjectReading> projects() {
        var due = Arbitraries.integers().between(-100, 40);
        var more = Arbitraries.of(
                "TRIAL_PRODUCTION relative",
                "LAND_DELIVERED due 2023-10-05",
                "SIGNED done 2022-10-08",
                "IN_PRODUCTION due 2023-10-20 expected 2023-11-01");
        var out = Arbitraries.of(Cause.PROJECT_SUSPENDED, Cause.PROJECT_MERGED).injectNull(0.8);
        return Combinators.combine(due, Arbitraries.of(true, false), more, out).as((days, done, other, cause) -> {
            var started = "STARTED due " + FIRST.plusDays(days) + (done ? " done " + FIRST.minusDays(20) : "");
            var milestones =
                    new ProjectReading.Milestone[] {ProjectExamples.milestone(started), ProjectExamples.milestone(other)
                    };
            return done ? ProjectExamples.project(milestones) : ProjectExamples.out(cause, milestones);
        });
    }

    private static List<Input> numbered(List<Input> drawn) {
        var last = new HashMap<Integer, Long>();
        return drawn.stream()
                .sorted(Comparator.comparingInt(Input::day))
                .map(i -> new Input(i.subject, last.merge(i.subject, 1L, Long::sum), i.day, i.target, i.project))
                .toList();
    }

    /** Alerts, and what is watched, in memory. */
    private static final class World {

        private static final Facts FACTS = Samples.june();

        private final Map<Integer, Long> taken = new HashMap<>();
        private final Map<Integer, Map<Long, Input>> early = new HashMap<>();
        private final Map<Integer, TargetMemory> targets = new TreeMap<>();
        private final Map<Integer, ProjectMemory> projects = new TreeMap<>();
        private final Map<Integer, LocalDate> nextChecks = new HashMap<>();
        private final Map<String, List<Alert>> alerts = new TreeMap<>();
        private final Map<String, List<Transition>> steps = new TreeMap<>();

        void take(Input input) {
            var waiting = early.computeIfAbsent(input.subject, subject -> new HashMap<>());
            waiting.put(input.sequence, input);
            for (var next = next(input.subject, waiting); next != null; next = next(input.subject, waiting)) {
                taken.put(next.subject, next.sequence);
                follow(next, FIRST.plusDays(next.day));
            }
        }

        private Input next(int subject, Map<Long, Input> waiting) {
            return waiting.remove(taken.getOrDefault(subject, 0L) + 1);
        }

        private void follow(Input input, LocalDate day) {
            if (input.target != null) {
                targets.merge(
                        input.subject,
                        TargetMemory.UNSEEN.next(input.target, day, AS_DELIVERED),
                        (known, first) -> known.next(input.target, day, AS_DELIVERED));
            } else {
                projects.merge(
                        input.subject,
                        ProjectMemory.UNSEEN.next(input.project, day, AS_DELIVERED),
                        (known, first) -> known.next(input.project, day, AS_DELIVERED));
            }
            look(input.subject, day);
        }

        void pass(LocalDate day) {
            for (var subject :
                    List.copyOf(nextChecks.keySet()).stream().sorted().toList()) {
                if (nextChecks.get(subject) != null && !nextChecks.get(subject).isAfter(day)) {
                    targets.computeIfPresent(subject, (s, memory) -> memory.again(day, AS_DELIVERED));
                    projects.computeIfPresent(subject, (s, memory) -> memory.again(day, AS_DELIVERED));
                    look(subject, day);
                }
            }
            alerts.forEach((trouble, own) -> own.forEach(alert -> {
                steps.get(trouble).addAll(alert.growOlder(Samples.PATIENCE, day, at(day)));
            }));
        }

        private void look(int subject, LocalDate day) {
            var said = targets.containsKey(subject)
                    ? TargetRules.of(targets.get(subject), AS_DELIVERED)
                    : ProjectRules.of(projects.get(subject), AS_DELIVERED);
            said.forEach(statement -> judge(subject, statement, day));
            nextChecks.put(
                    subject,
                    said.stream()
                            .map(statement -> statement.outlook().nextAfter(day))
                            .filter(Objects::nonNull)
                            .min(LocalDate::compareTo)
                            .orElse(null));
        }

        private void judge(int subject, Statement statement, LocalDate day) {
            var name = subject + "/" + statement.part();
            var trouble = statement.family() + " of " + name;
            var own = alerts.computeIfAbsent(trouble, t -> new ArrayList<>());
            var known = own.isEmpty() ? Optional.<Alert>empty() : Optional.of(own.get(own.size() - 1));
            var facts = new Facts(
                    FACTS.subjectName(), null, FACTS.area(), "BINDING", null, null, null, statement.numbers(), null);
            var found = new Case(statement.family(), name, statement.outlook().on(day), facts);
            steps.computeIfAbsent(trouble, t -> new ArrayList<>());
            Docket.enter(found, known, at(day), () -> id(trouble, own.size())).ifPresent(entry -> {
                if (entry.isNew()) {
                    own.add(entry.alert());
                }
                steps.get(trouble).add(entry.step());
            });
        }

        List<AlertView> views() {
            return alerts.values().stream()
                    .flatMap(own -> own.stream().map(Alert::view))
                    .collect(Collectors.toList());
        }

        private static Instant at(LocalDate day) {
            return day.atTime(LocalTime.of(10, 0)).atZone(ZONE).toInstant();
        }

        private static UUID id(String trouble, int number) {
            return UUID.nameUUIDFromBytes((trouble + "/" + number).getBytes(StandardCharsets.UTF_8));
        }
    }
}
