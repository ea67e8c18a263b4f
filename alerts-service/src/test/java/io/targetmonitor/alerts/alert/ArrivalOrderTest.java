package io.targetmonitor.alerts.alert;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import net.jqwik.api.Tuple;

import io.targetmonitor.alerts.rule.Cause;
import io.targetmonitor.alerts.rule.Family;
import io.targetmonitor.alerts.rule.Light;
import io.targetmonitor.alerts.rule.MilestoneDue;
import io.targetmonitor.alerts.rule.RuleExamples;
import io.targetmonitor.alerts.rule.TargetPace;
import io.targetmonitor.alerts.rule.TargetPace.Standing;
import io.targetmonitor.alerts.rule.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * However the events of a day are shuffled between subjects, and however often each comes again, the alerts and every
 * step of theirs are those of the ordered run. Of one subject the sequence decides, as in the kit's follower.
 */
class ArrivalOrderTest {

    private static final LocalDate FIRST = LocalDate.of(2023, 1, 3);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int DAYS = 40;

    /** One event of a subject: a standing of a target, or a milestone with a due date so many days on. */
    record Input(int subject, long sequence, int day, Standing standing, MilestoneDue due) {

        boolean isTarget() {
            return due == null;
        }
    }

    @Property(tries = 1_000)
    void arrivalOrderDoesNotMatter(@ForAll("histories") List<Input> history, @ForAll Random random) {
        var ordered = new World();
        var shuffled = new World();

        for (var day = 0; day < DAYS; day++) {
            var today = eventsOf(history, day);
            today.forEach(ordered::take);
            disturbed(today, history, day, random).forEach(shuffled::take);
            ordered.pass(FIRST.plusDays(day));
            shuffled.pass(FIRST.plusDays(day));
        }

        assertThat(shuffled.steps).isEqualTo(ordered.steps);
        assertThat(shuffled.views()).isEqualTo(ordered.views());
        assertThat(ordered.views().values().stream()
                        .flatMap(List::stream)
                        .filter(alert -> alert.state() != AlertState.RESOLVED)
                        .map(AlertView::subject))
                .doesNotHaveDuplicates();
    }

    private static List<Input> eventsOf(List<Input> history, int day) {
        return history.stream().filter(input -> input.day == day).toList();
    }

    /** The order within each subject stays; old events of all days may come again anywhere. */
    private static List<Input> disturbed(List<Input> today, List<Input> history, int day, Random random) {
        var queues = today.stream().collect(Collectors.groupingBy(Input::subject));
        var waiting =
                new ArrayList<>(queues.values().stream().map(ArrayList::new).toList());
        var arrived = new ArrayList<Input>();
        while (!waiting.isEmpty()) {
            var queue = waiting.get(random.nextInt(waiting.size()));
            arrived.add(queue.remove(0));
            waiting.removeIf(List::isEmpty);
            if (random.nextInt(3) == 0) {
                arrived.add(arrived.get(random.nextInt(arrived.size())));
            }
        }
        history.stream()
                .filter(input -> input.day < day && random.nextInt(5) == 0)
                .forEach(old -> arrived.add(random.nextInt(arrived.size() + 1), old));
        return arrived;
    }

    @Provide
    Arbitrary<List<Input>> histories() {
        var subject = Arbitraries.integers().between(0, 6);
        var day = Arbitraries.integers().between(0, DAYS - 1);
        var standing = Arbitraries.of(Standing.class);
        var due = Combinators.combine(
                        Arbitraries.integers().between(-100, 40).injectNull(0.1),
                        Arbitraries.frequency(Tuple.of(4, false), Tuple.of(1, true)),
                        Arbitraries.of(Cause.PROJECT_SUSPENDED, Cause.PROJECT_MERGED)
                                .injectNull(0.8))
                .as((days, achieved, exempt) ->
                        new MilestoneDue(days == null ? null : FIRST.plusDays(days), achieved, exempt));
        return Combinators.combine(subject, day, standing, due)
                .as((s, d, state, milestone) -> new Input(s, 0, d, state, s < 4 ? null : milestone))
                .list()
                .ofMinSize(5)
                .ofMaxSize(60)
                .map(ArrivalOrderTest::numbered);
    }

    private static List<Input> numbered(List<Input> drawn) {
        var last = new HashMap<Integer, Long>();
        return drawn.stream()
                .sorted(Comparator.comparingInt(Input::day))
                .map(i -> new Input(i.subject, last.merge(i.subject, 1L, Long::sum), i.day, i.standing, i.due))
                .toList();
    }

    /** Alerts, and what is watched, in memory. */
    private static final class World {

        private final Map<Integer, Long> taken = new HashMap<>();
        private final Map<Integer, TargetPace> paces = new HashMap<>();
        private final Map<Integer, MilestoneDue> milestones = new TreeMap<>();
        private final Map<Integer, LocalDate> nextChecks = new HashMap<>();
        private final Map<Integer, List<Alert>> alerts = new TreeMap<>();
        private final Map<Integer, List<Transition>> steps = new TreeMap<>();

        void take(Input input) {
            if (input.sequence <= taken.getOrDefault(input.subject, 0L)) {
                return;
            }
            taken.put(input.subject, input.sequence);
            var day = FIRST.plusDays(input.day);
            if (input.isTarget()) {
                var pace = paces.getOrDefault(input.subject, TargetPace.UNSEEN).next(input.standing, day);
                paces.put(input.subject, pace);
                judge(input.subject, Family.TARGET_PACE, pace.judge(RuleExamples.AS_DELIVERED, day), day);
            } else {
                milestones.put(input.subject, input.due);
                look(input.subject, input.due, day);
            }
        }

        void pass(LocalDate day) {
            milestones.forEach((subject, due) -> {
                var next = nextChecks.get(subject);
                if (next != null && !next.isAfter(day)) {
                    look(subject, due, day);
                }
            });
        }

        private void look(int subject, MilestoneDue due, LocalDate day) {
            nextChecks.put(subject, due.nextCheck(RuleExamples.AS_DELIVERED, day));
            judge(subject, Family.MILESTONE_OVERDUE, due.judge(RuleExamples.AS_DELIVERED, day), day);
        }

        private void judge(int subject, Family family, Verdict verdict, LocalDate day) {
            var own = alerts.computeIfAbsent(subject, s -> new ArrayList<>());
            var known = own.isEmpty() ? Optional.<Alert>empty() : Optional.of(own.get(own.size() - 1));
            var found = new Case(
                    "S" + subject, verdict, Samples.land("2023-06-30", "640", "760", "32", "-6", Light.YELLOW));
            Docket.enter(family, found, known, at(day), () -> id(subject, own.size()))
                    .ifPresent(entry -> {
                        if (entry.isNew()) {
                            own.add(entry.alert());
                        }
                        steps.computeIfAbsent(subject, s -> new ArrayList<>()).add(entry.step());
                    });
        }

        Map<Integer, List<AlertView>> views() {
            var views = new TreeMap<Integer, List<AlertView>>();
            alerts.forEach((subject, own) ->
                    views.put(subject, own.stream().map(Alert::view).toList()));
            return views;
        }

        private static Instant at(LocalDate day) {
            return day.atTime(LocalTime.of(10, 0)).atZone(ZONE).toInstant();
        }

        private static UUID id(int subject, int number) {
            return UUID.nameUUIDFromBytes((subject + "/" + number).getBytes(StandardCharsets.UTF_8));
        }
    }
}
