package io.targetmonitor.local.demo.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The whole year as a list of dated entries, in the order in which they can be made. */
public final class YearPlan {

    private final List<Action> actions;

    private YearPlan(List<Action> actions) {
        this.actions = actions;
    }

    /** Heshan's year as the three files tell it. */
    public static YearPlan read() {
        return of(DemoData.read());
    }

    static YearPlan of(DemoData data) {
        // within a day the order below stands: an indicator before its target, a project before what happens to it
        var actions = Stream.of(
                        new Indicators(data).actions(),
                        new SeedTargets(data).actions(),
                        new SeedProjects(data).actions(),
                        new SeedMilestones(data).actions(),
                        new KickOff(data).actions(),
                        new Occasion(data).actions(),
                        new Signings(data).actions(),
                        new SigningChanges(data).actions(),
                        new Blockers(data).actions(),
                        new Reports(data).actions(),
                        new PeerRates(data).actions())
                .flatMap(kind -> kind)
                .sorted(Comparator.comparing(Action::day))
                .toList();
        return new YearPlan(actions);
    }

    public List<Action> actions() {
        return actions;
    }

    /** The day of the first entry. */
    public LocalDate firstDay() {
        return actions.get(0).day();
    }

    public List<Action> on(LocalDate day) {
        return actions.stream().filter(action -> action.day().equals(day)).toList();
    }
}
