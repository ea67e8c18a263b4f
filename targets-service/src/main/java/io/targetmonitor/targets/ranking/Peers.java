package io.targetmonitor.targets.ranking;

import java.time.Year;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.http.Refusal;
import io.targetmonitor.kit.time.Period;
import io.targetmonitor.targets.assessment.Kind;
import io.targetmonitor.targets.indicator.Indicator;
import io.targetmonitor.targets.indicator.Indicators;
import io.targetmonitor.targets.moment.Moment;
import io.targetmonitor.targets.observation.SeriesRegister;
import io.targetmonitor.targets.project.Contribution;
import io.targetmonitor.targets.project.ProjectVersions;

/** Finds who is ranked against whom, and by what. */
@ApplicationScoped
class Peers {

    private static final int MAX_PEERS = 500;

    private final Indicators indicators;
    private final SeriesRegister register;
    private final ProjectVersions projects;
    private final PeerStore store;

    Peers(Indicators indicators, SeriesRegister register, ProjectVersions projects, PeerStore store) {
        this.indicators = indicators;
        this.register = register;
        this.projects = projects;
        this.store = store;
    }

    /**
     * The peers of an indicator that ranks; those with values directly under the parent for any other one.
     *
     * @param parent may be null for an indicator that names its peers
     */
    PeerGroup group(String code, Area parent, Period period, Moment moment) {
        var indicator = Optional.ofNullable(
                        indicators.known(List.of(code), moment.known()).get(code))
                .orElseThrow(() -> Refusal.invalid("indicator", "unknown-indicator"));
        var ranked = indicator.ranks() == null ? indicator : indicators.require(indicator.ranks(), moment.known());
        if (ranked.kind() == Kind.RANK || ranked.kind() == Kind.QUALITATIVE) {
            throw Refusal.invalid("indicator", "cannot-be-ranked");
        }
        var peers = peers(indicator, ranked, parent, moment);
        if (peers.size() > MAX_PEERS) {
            throw Refusal.invalid("parent", "too-many-peers", MAX_PEERS);
        }
        var years = window(period);
        return store.of(ranked, peers, years.start(), years.end(), moment);
    }

    /** A month or quarter lies in the window of its year: a cohort is reviewed in a year. */
    static Period window(Period period) {
        return period.months() < 12
                ? Period.parse(Year.of(period.end().getYear()).toString())
                : period;
    }

    private List<Area> peers(Indicator indicator, Indicator ranked, Area parent, Moment moment) {
        if (!indicator.peers().isEmpty()) {
            return indicator.peers().stream()
                    .filter(peer -> parent == null || parent.contains(peer))
                    .toList();
        }
        if (parent == null) {
            throw Refusal.invalid("parent", "required");
        }
        var found = ranked.isDerived()
                ? projects.reached(ranked.derivation().milestones(), List.of(parent), moment.known()).stream()
                        .map(Contribution::areaPath)
                        .flatMap(path -> Children.of(parent, path).stream())
                : register.areas(ranked.code(), parent).stream();
        return found.filter(area -> Children.isChild(parent, area)).distinct().toList();
    }
}
