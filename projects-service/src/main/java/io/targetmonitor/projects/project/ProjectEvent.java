package io.targetmonitor.projects.project;

import java.util.List;
import java.util.Optional;

import io.targetmonitor.projects.progress.LatestReport;
import io.targetmonitor.projects.progress.ProgressReport;

/**
 * What happened to a project; the state before and after tells the rest.
 *
 * @param reported the month that was reported, which need not be among the few that the state keeps
 */
public record ProjectEvent(Type type, Because because, Reported reported) {

    /** A month before and after a report: at most one entry each. */
    record Reported(List<LatestReport> before, List<LatestReport> after) {

        private static final Reported NOTHING = new Reported(List.of(), List.of());
    }

    ProjectEvent(Type type, Because because) {
        this(type, because, Reported.NOTHING);
    }

    static ProjectEvent reported(Because because, Optional<ProgressReport> before, ProgressReport after) {
        return new ProjectEvent(
                Type.PROGRESS_REPORTED,
                because,
                new Reported(before.map(LatestReport::of).stream().toList(), List.of(LatestReport.of(after))));
    }

    /** The types of the contract in {@code docs/events}. */
    public enum Type {
        REGISTERED("registered"),
        UPDATED("updated"),
        MILESTONE_PLANNED("milestone-planned"),
        MILESTONE_ACHIEVED("milestone-achieved"),
        MILESTONE_WITHDRAWN("milestone-withdrawn"),
        PROGRESS_REPORTED("progress-reported"),
        BLOCKER_RAISED("blocker-raised"),
        BLOCKER_CLEARED("blocker-cleared"),
        SUSPENDED("suspended"),
        RESUMED("resumed"),
        WITHDRAWN("withdrawn"),
        MERGED("merged");

        private final String name;

        Type(String name) {
            this.name = name;
        }

        String fullName() {
            return "project." + name + ".v1";
        }
    }
}
