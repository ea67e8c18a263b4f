package io.targetmonitor.projects.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds orders of achievements that cannot be. Three tracks run in parallel and reports come late, so they are remarks
 * about the data that ask for a reason, never a refusal. A step that nobody recorded is not missed.
 */
public final class OrderCheck {

    /** Twenty days of notice and ten of listing, by the rules on land auctions (Order 39). */
    private static final int SHORTEST_LISTING_DAYS = 30;

    private final Schedule schedule;
    private final Circumstances circumstances;

    public OrderCheck(Schedule schedule, Circumstances circumstances) {
        this.schedule = schedule;
        this.circumstances = circumstances;
    }

    /** The remarks that an achievement of this kind causes, e.g. {@code STARTED_BEFORE_LAND_DELIVERED}. */
    public List<String> remarksOn(MilestoneKind kind) {
        var remarks = new ArrayList<String>();
        var achieved = schedule.milestone(kind).filter(Milestone::isAchieved).map(Milestone::achieved);
        achieved.ifPresent(day -> {
            kind.predecessors().stream()
                    .filter(step -> isMissingOn(step, day))
                    .map(step -> kind + "_BEFORE_" + step)
                    .forEach(remarks::add);
            successors(kind)
                    .filter(step -> happenedBefore(step, day))
                    .map(step -> step + "_BEFORE_" + kind)
                    .forEach(remarks::add);
            if (isShortListing(kind)) {
                remarks.add("LISTED_UNDER_30_DAYS");
            }
        });
        return List.copyOf(remarks);
    }

    private boolean isMissingOn(MilestoneKind step, LocalDate day) {
        return circumstances.need(step)
                && schedule.milestone(step)
                        .filter(recorded ->
                                !recorded.isAchieved() || recorded.achieved().isAfter(day))
                        .isPresent();
    }

    private Stream<MilestoneKind> successors(MilestoneKind kind) {
        return Stream.of(MilestoneKind.values())
                .filter(later ->
                        circumstances.need(kind) && later.predecessors().contains(kind));
    }

    private boolean happenedBefore(MilestoneKind step, LocalDate day) {
        return schedule.milestone(step)
                .filter(recorded -> recorded.isAchieved() && recorded.achieved().isBefore(day))
                .isPresent();
    }

    private boolean isShortListing(MilestoneKind kind) {
        if (kind != MilestoneKind.LISTED && kind != MilestoneKind.AWARDED || !circumstances.needsNewLand()) {
            return false;
        }
        var listed = schedule.milestone(MilestoneKind.LISTED).map(Milestone::achieved);
        var awarded = schedule.milestone(MilestoneKind.AWARDED).map(Milestone::achieved);
        return listed.isPresent()
                && awarded.isPresent()
                && !awarded.get().isBefore(listed.get())
                && awarded.get().isBefore(listed.get().plusDays(SHORTEST_LISTING_DAYS));
    }
}
