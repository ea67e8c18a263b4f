package io.targetmonitor.targets.indicator;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import io.targetmonitor.kit.events.EventLog;
import io.targetmonitor.kit.events.NewEvent;
import io.targetmonitor.kit.http.Etag;
import io.targetmonitor.kit.http.Refusal;
import io.targetmonitor.kit.time.BusinessClock;
import io.targetmonitor.targets.assessment.Kind;
import io.targetmonitor.targets.event.Change;
import io.targetmonitor.targets.event.Differences;
import io.targetmonitor.targets.event.Topic;

/** Defines indicators: each definition is a version of its own, known from its business time on. */
@ApplicationScoped
class IndicatorBook {

    /** The sequence of what is not there. */
    private static final long NOTHING = 0;

    private final Indicators indicators;
    private final EventLog events;
    private final Differences differences;
    private final BusinessClock clock;
    private final Event<IndicatorRedefined> redefined;

    IndicatorBook(
            Indicators indicators,
            EventLog events,
            Differences differences,
            BusinessClock clock,
            Event<IndicatorRedefined> redefined) {
        this.indicators = indicators;
        this.events = events;
        this.differences = differences;
        this.clock = clock;
        this.redefined = redefined;
    }

    /** @param isNew whether nobody had defined it before */
    record Defined(Indicator indicator, boolean isNew) {}

    /** @param ifMatch names the definition in force: needed if there is one, never right if there is none */
    Defined define(String code, IndicatorForm form, String ifMatch, String actor) {
        var version = indicators.locked(code);
        var before = version.map(indicators::read);
        before.ifPresentOrElse(known -> Etag.require(ifMatch, known.sequence()), () -> Etag.check(ifMatch, NOTHING));
        var same = form.define(code, before.map(Indicator::sequence).orElse(NOTHING));
        IndicatorRules.check(same);
        requireRanked(same);
        if (version.filter(known -> indicators.says(known, same)).isPresent()) {
            return new Defined(same, false);
        }
        before.ifPresent(known -> keepMeaning(known, same));
        var now = form.define(code, same.sequence() + 1);
        version.ifPresent(old -> {
            old.endAt(clock.now());
            indicators.flush();
        });
        indicators.add(now, clock.now(), actor);
        events.append(event(before, now, actor));
        if (before.isPresent()) {
            redefined.fire(new IndicatorRedefined(code, actor));
        }
        return new Defined(now, before.isEmpty());
    }

    /** What was observed and promised was said in this unit: another one is another indicator. */
    private static void keepMeaning(Indicator before, Indicator after) {
        if (before.kind() != after.kind() || before.unit() != after.unit()) {
            throw Refusal.conflict("indicator-meaning", before.code());
        }
    }

    /** What areas are ranked by must be a number of theirs. */
    private void requireRanked(Indicator indicator) {
        if (indicator.ranks() == null) {
            return;
        }
        var ranked =
                indicators.known(List.of(indicator.ranks()), clock.horizon()).get(indicator.ranks());
        if (ranked == null) {
            throw Refusal.invalid("ranks", "unknown-indicator");
        }
        if (ranked.kind() == Kind.RANK || ranked.kind() == Kind.QUALITATIVE) {
            throw Refusal.invalid("ranks", "cannot-be-ranked");
        }
    }

    private NewEvent event(Optional<Indicator> before, Indicator now, String actor) {
        var change = Change.of(differences.between(before.orElse(null), now));
        return new NewEvent(
                Topic.NAME, IndicatorEvent.TYPE, now.code(), null, clock.now(), actor, new IndicatorEvent(now, change));
    }
}
