package io.targetmonitor.targets.lineage;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.targetmonitor.kit.area.AreaScope;
import io.targetmonitor.kit.http.Refusal;
import io.targetmonitor.targets.indicator.Indicators;
import io.targetmonitor.targets.moment.Moment;
import io.targetmonitor.targets.project.Lineage;
import io.targetmonitor.targets.project.ProjectVersions;
import io.targetmonitor.targets.target.TargetReader;

/** Lists the projects behind a derived number, and those that fell out of it. */
@ApplicationScoped
class ContributionList {

    private static final int AT_ONCE = 500;

    private final TargetReader reader;
    private final Indicators indicators;
    private final ProjectVersions projects;

    ContributionList(TargetReader reader, Indicators indicators, ProjectVersions projects) {
        this.reader = reader;
        this.indicators = indicators;
        this.projects = projects;
    }

    /**
     * In the order of registration.
     *
     * @param after the last project of the page before
     * @param scope of who asks: projects are seen in one's own areas only
     */
    List<Lineage> rows(UUID target, UUID after, int limit, AreaScope scope, Moment moment) {
        var view = reader.require(target, scope, moment);
        var indicator = indicators.require(view.indicator(), moment.known());
        if (!indicator.isDerived()) {
            throw Refusal.conflict("target-not-derived", view.code());
        }
        var found = new ArrayList<Lineage>();
        var from = after;
        List<UUID> stretch;
        do {
            stretch = projects.everReached(indicator.derivation(), view.area(), from, AT_ONCE, moment.known());
            projects.lineage(stretch, indicator.derivation(), view.area(), view.period(), moment.known()).stream()
                    .filter(row -> scope.covers(row.area()))
                    .forEach(found::add);
            from = stretch.isEmpty() ? from : stretch.get(stretch.size() - 1);
        } while (found.size() < limit && stretch.size() == AT_ONCE);
        return found.stream().limit(limit).toList();
    }
}
