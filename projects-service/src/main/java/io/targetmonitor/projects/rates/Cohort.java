package io.targetmonitor.projects.rates;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

import io.targetmonitor.projects.known.AsKnown;
import io.targetmonitor.projects.query.Query;

/**
 * The industrial projects that passed the entry review within a window, without those that were known to be withdrawn
 * or merged (DOMAIN.md 2.3).
 *
 * @param from the first day of the window
 * @param to its last day
 * @param maxDays how many days after the review a stage must have been reached to count, and for how many days a project
 *     must have been reviewed to be asked; null: no limit
 */
record Cohort(AsKnown known, LocalDate from, LocalDate to, By by, Integer maxDays) {

    private static final String COUNTS = Stream.of(Rate.values())
            .map(rate ->
                    "count(*) filter (where %s), count(*) filter (where %s)".formatted(rate.reached(), rate.asked()))
            .collect(Collectors.joining(", "));

    private static final String STEPS = Stream.of(Step.values())
            .map(step -> "count(*) filter (where %s), count(*) filter (where %s)".formatted(step.taken(), step.begun()))
            .collect(Collectors.joining(", "));

    /** Every group with its counts, and first of all the whole: it alone is no group. */
    List<Counted> counted(DataSource database, int atMost) {
        return new Query()
                .add("select grouping(grp) = 0, grp, count(*), " + COUNTS + ", " + STEPS + " from (")
                .add(projects())
                .add(") of_cohort group by grouping sets ((), (grp)) order by 1, grp nulls last limit ?", atMost)
                .list(database, Counted::read);
    }

    /** The projects with what each counts for, narrowed by further conditions on the columns of {@link #projects}. */
    List<CohortProject> projects(DataSource database, Query narrowed, int atMost) {
        return new Query()
                .add("select " + CohortProject.COLUMNS)
                .add(flags())
                .add(" from (")
                .add(projects())
                .add(") of_cohort where true")
                .add(narrowed)
                .add(" order by code, project_id limit ?", atMost)
                .list(database, CohortProject::read);
    }

    private static String flags() {
        return Stream.of(Rate.values())
                .map(rate -> ", %s as %s_asked, %s as %s_reached"
                        .formatted(rate.asked(), rate.column(), rate.reached(), rate.column()))
                .collect(Collectors.joining());
    }

    private Query projects() {
        var query = new Query().add("select *, %s as grp, reviewed <= ? as old_enough".formatted(by), oldest());
        for (var rate : Rate.values()) {
            query.add(", coalesce(%1$s <= ? and %1$s - reviewed <= ?, false) as reached_%1$s".formatted(rate.column()));
            query.add("", known.day(), maxDays == null ? Integer.MAX_VALUE : maxDays);
        }
        return query.add(known.versions())
                .add(
                        " and category = 'INDUSTRY' and reviewed between ? and ? and reviewed <= ?",
                        from,
                        to,
                        known.day());
    }

    private LocalDate oldest() {
        return maxDays == null ? known.day() : known.day().minusDays(maxDays);
    }
}
