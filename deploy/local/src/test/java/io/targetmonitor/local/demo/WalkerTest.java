package io.targetmonitor.local.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.IntFunction;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.targetmonitor.local.demo.FakeServices.Fault;
import io.targetmonitor.local.demo.plan.Action;
import io.targetmonitor.local.demo.plan.DemoService;
import io.targetmonitor.local.demo.plan.YearPlan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(120)
class WalkerTest {

    private static final LocalDate END = LocalDate.of(2024, 1, 31);
    private static final IntFunction<Fault> NO_FAULT = call -> Fault.NONE;

    private static List<String> undisturbed;

    private final YearPlan year = YearPlan.read();

    @BeforeAll
    static void loadWithoutFaults() {
        undisturbed = new WalkerTest().changesUnder(NO_FAULT);
    }

    @Test
    void everyEntryIsMadeOnItsDay() {
        assertThat(undisturbed).hasSameSizeAs(year.actions());
        assertThat(undisturbed.stream().map(WalkerTest::dayOf))
                .containsExactlyElementsOf(
                        year.actions().stream().map(Action::day).toList());
        assertThat(undisturbed).noneMatch(change -> change.contains("{DEMO"));
    }

    @Test
    void aSecondLoadChangesNothing() {
        try (var services = new FakeServices(DemoYear.FIRST_DAY, NO_FAULT)) {
            load(services, END);

            load(services, END);

            assertThat(services.changes()).isEqualTo(undisturbed);
            for (var service : DemoService.values()) {
                assertThat(services.today(service)).isEqualTo(END);
            }
        }
    }

    @Test
    void everyAnswerLostOnceLeadsToTheSameYear() {
        IntFunction<Fault> everySecond = call -> call % 2 == 0 ? Fault.LOST_AFTER : Fault.NONE;

        assertThat(changesUnder(everySecond)).isEqualTo(undisturbed);
    }

    @Test
    void callsGoingWrongInAnyWayLeadToTheSameYear() {
        assertThat(changesUnder(faultsBySeed(20230203))).isEqualTo(undisturbed);
    }

    @Test
    void aLoadBrokenOffGoesOnWhereItStopped() {
        var away = new AtomicBoolean(true);
        IntFunction<Fault> faults = call -> away.get() && call > 400 ? Fault.BROKEN : Fault.NONE;
        try (var services = new FakeServices(DemoYear.FIRST_DAY, faults)) {
            assertThatThrownBy(() -> load(services, END)).isInstanceOf(DemoFailed.class);
            // in the midst of the day of the event, which has most entries
            assertThat(services.today(DemoService.PROJECTS)).isEqualTo(LocalDate.of(2023, 2, 3));
            assertThat(services.changes()).hasSizeGreaterThan(20);

            away.set(false);
            load(services, END);

            assertThat(services.changes()).isEqualTo(undisturbed);
        }
    }

    @Test
    void everyDayRepeatedChangesNothing() {
        try (var services = new FakeServices(DemoYear.FIRST_DAY, NO_FAULT)) {
            var walker = walker(services, line -> {});
            for (var day = DemoYear.FIRST_DAY; !day.isAfter(END); day = day.plusDays(1)) {
                walker.walk(DemoYear.FIRST_DAY, day);
                var once = services.changes();
                walker.walk(DemoYear.FIRST_DAY, day);
                assertThat(services.changes()).isEqualTo(once);
            }
            assertThat(services.changes()).hasSameSizeAs(year.actions());
        }
    }

    @Test
    void aRefusalSaysWhoWantedWhatAndWhyNot() {
        try (var services = new FakeServices(DemoYear.FIRST_DAY, NO_FAULT)) {
            var merge = year.actions().stream()
                    .filter(action -> action.path().endsWith("/withdraw"))
                    .findFirst()
                    .orElseThrow();

            assertThatThrownBy(() -> new Entries(http(services)).make(merge))
                    .isInstanceOf(DemoFailed.class)
                    .hasMessageContaining("DEMO-S11")
                    .hasMessageContaining("HTTP 404 It is not-found");
        }
    }

    @Test
    void aServiceThatStaysAwayIsGivenUp() {
        try (var services = new FakeServices(DemoYear.FIRST_DAY, call -> Fault.BROKEN)) {
            assertThatThrownBy(() -> load(services, END))
                    .isInstanceOf(DemoFailed.class)
                    .hasMessageContaining("Gave up waiting for")
                    .hasMessageContaining("503");
            assertThat(services.calls()).isBetween(100, 200);
        }
    }

    @Test
    void aDayThatHasPassedIsNotGoneBackTo() {
        try (var services = new FakeServices(END, NO_FAULT)) {
            var said = new ArrayList<String>();
            walker(services, said::add).walk(DemoYear.FIRST_DAY, LocalDate.of(2023, 11, 10));

            assertThat(said).singleElement().asString().contains("2024-01-31 already");
            assertThat(services.changes()).isEmpty();
        }
    }

    private List<String> changesUnder(IntFunction<Fault> faults) {
        try (var services = new FakeServices(DemoYear.FIRST_DAY, faults)) {
            load(services, END);
            return services.changes();
        }
    }

    /** One call in ten goes wrong, in one of three ways. */
    private static IntFunction<Fault> faultsBySeed(long seed) {
        var random = new Random(seed);
        return call -> random.nextInt(10) > 0 ? Fault.NONE : Fault.values()[1 + random.nextInt(3)];
    }

    private void load(FakeServices services, LocalDate until) {
        walker(services, line -> {}).walk(DemoYear.FIRST_DAY, until);
    }

    private Walker walker(FakeServices services, Consumer<String> progress) {
        var http = http(services);
        return new Walker(year, new ServiceClocks(http, patience()), new Entries(http), progress);
    }

    private static Http http(FakeServices services) {
        return new Http(services.endpoints(), user -> "token-of-" + user, patience(), line -> {});
    }

    /** Does not wait, and gives up after a hundred times. */
    private static Patience patience() {
        return new Patience(pause -> {}, Duration.ofMillis(10), Duration.ofMillis(10), Duration.ofSeconds(1));
    }

    private static LocalDate dayOf(String change) {
        return LocalDate.parse(change.substring(0, 10));
    }
}
