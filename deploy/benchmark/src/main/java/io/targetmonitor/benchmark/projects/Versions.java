package io.targetmonitor.benchmark.projects;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What the service would have kept as known of a project: a version for each day on which something was entered. */
final class Versions {

    /** @param dates the day reached, by kind of milestone */
    record Version(LocalDate from, LocalDate to, boolean counts, String stage, Map<String, LocalDate> dates) {}

    private Versions() {}

    static List<Version> of(MadeProject project) {
        var days = new TreeSet<LocalDate>();
        days.add(project.entered());
        project.milestones().forEach(milestone -> days.add(milestone.entered()));
        if (project.ended() != null) {
            days.add(project.ended());
        }
        var versions = new ArrayList<Version>();
        for (var day : days) {
            var next = days.higher(day);
            versions.add(
                    new Version(day, next, !day.equals(project.ended()), stage(project, day), dates(project, day)));
        }
        return versions;
    }

    private static String stage(MadeProject project, LocalDate day) {
        return project.milestones().stream()
                .filter(milestone -> !milestone.entered().isAfter(day))
                .map(MadeProject.Reached::kind)
                .reduce((nearer, further) -> further)
                .orElse(null);
    }

    private static Map<String, LocalDate> dates(MadeProject project, LocalDate day) {
        var dates = new HashMap<String, LocalDate>();
        project.milestones().stream()
                .filter(milestone -> !milestone.entered().isAfter(day))
                .forEach(milestone -> dates.put(milestone.kind(), milestone.on()));
        return dates;
    }
}
