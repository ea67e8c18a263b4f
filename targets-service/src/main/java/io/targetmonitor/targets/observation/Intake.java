package io.targetmonitor.targets.observation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import io.targetmonitor.kit.events.EventLog;
import io.targetmonitor.kit.events.NewEvent;
import io.targetmonitor.kit.http.Etag;
import io.targetmonitor.kit.http.Refusal;
import io.targetmonitor.targets.indicator.Indicator;
import io.targetmonitor.targets.indicator.Indicators;
import io.targetmonitor.targets.moment.Moments;

/** Takes values in, one or ten thousand, with a number of statements that depends on the series and not on the rows. */
@ApplicationScoped
class Intake {

    private final Indicators indicators;
    private final Rules rules;
    private final SeriesRegister register;
    private final Observations observations;
    private final Publication publication;
    private final EventLog events;
    private final Event<SeriesChanged> changed;
    private final Moments moments;

    Intake(
            Indicators indicators,
            Rules rules,
            SeriesRegister register,
            Observations observations,
            Publication publication,
            EventLog events,
            Event<SeriesChanged> changed,
            Moments moments) {
        this.indicators = indicators;
        this.rules = rules;
        this.register = register;
        this.observations = observations;
        this.publication = publication;
        this.events = events;
        this.changed = changed;
        this.moments = moments;
    }

    /**
     * What becomes of each draft that is not refused, in order.
     *
     * @param drafts by row
     * @param refusals takes note of the refused ones, or throws to end all
     */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Taken> take(Map<Integer, Draft> drafts, Refusals refusals, String actor) {
        var known = indicators.known(
                drafts.values().stream()
                        .map(draft -> draft.series().indicator())
                        .collect(Collectors.toSet()),
                moments.present().known());
        var books = books(drafts.values(), known);
        var taken = new ArrayList<Taken>();
        drafts.forEach((row, draft) -> refusals.guard(row, () -> {
            rules.check(draft, known.get(draft.series().indicator()));
            taken.add(take(draft, books.get(draft.series()), actor));
        }));
        tell(taken, actor);
        return taken;
    }

    /** One value; {@code ifMatch} may name the vintage it corrects. */
    @Transactional(Transactional.TxType.MANDATORY)
    Taken takeOne(Draft draft, String ifMatch, String actor) {
        var indicator =
                indicators.require(draft.series().indicator(), moments.present().known());
        rules.check(draft, indicator);
        var book = books(List.of(draft), Map.of(indicator.code(), indicator)).get(draft.series());
        if (ifMatch != null && !ifMatch.isBlank()) {
            Etag.check(ifMatch, book.nextVintage(draft) - 1L);
        }
        var taken = take(draft, book, actor);
        tell(List.of(taken), actor);
        return taken;
    }

    /** One figure of an office beside a derived value; there must be one. */
    @Transactional(Transactional.TxType.MANDATORY)
    Taken takeOfficial(Draft draft, String ifMatch, String actor) {
        var indicator =
                indicators.require(draft.series().indicator(), moments.present().known());
        if (!indicator.isDerived()) {
            throw Refusal.conflict("indicator-not-derived", indicator.code());
        }
        return takeOne(draft, ifMatch, actor);
    }

    private Map<SeriesKey, SeriesBook> books(Collection<Draft> drafts, Map<String, Indicator> known) {
        var keys = drafts.stream()
                .map(Draft::series)
                .filter(key -> known.containsKey(key.indicator()))
                .distinct()
                .toList();
        var series = register.locked(keys);
        var vintages =
                observations.ofSeries(series.values().stream().map(Series::id).toList());
        return series.values().stream()
                .collect(Collectors.toMap(
                        Series::key,
                        it -> new SeriesBook(
                                it, known.get(it.key().indicator()), vintages.getOrDefault(it.id(), List.of()))));
    }

    private Taken take(Draft draft, SeriesBook book, String actor) {
        var at = publication.moment(draft);
        var before = book.inForce(draft, at);
        if (before.filter(vintage -> vintage.says(draft)).isPresent()) {
            return new Taken(before.get().view(draft.series()), book.series().id(), Optional.empty(), false, false);
        }
        book.requireReasonToFall(draft, at);
        var added = book.add(draft, publication.of(draft, before), actor);
        observations.persist(added);
        var view = added.view(draft.series());
        return new Taken(
                view,
                book.series().id(),
                Optional.of(ObservationEvent.of(view, before.orElse(null)).by(actor)),
                true,
                before.filter(vintage -> !vintage.isWorth(draft)).isPresent());
    }

    private void tell(List<Taken> taken, String actor) {
        var told = taken.stream().flatMap(it -> it.event().stream()).toList();
        if (told.isEmpty()) {
            return;
        }
        observations.flush();
        events.appendAll(told);
        var series = taken.stream().filter(Taken::isNew).map(Taken::series).collect(Collectors.toSet());
        var latest = told.stream().map(NewEvent::businessTime).max(Comparator.naturalOrder());
        var observed = taken.stream()
                .filter(Taken::isNew)
                .map(it -> it.observation().indicator())
                .collect(Collectors.toSet());
        var revised = taken.stream().filter(Taken::isRevised).map(Taken::series).collect(Collectors.toSet());
        changed.fire(new SeriesChanged(series, observed, revised, latest.orElseThrow(), actor));
    }

    /**
     * What became of a draft.
     *
     * @param isRevised whether it is worth another amount now
     */
    record Taken(
            ObservationView observation, UUID series, Optional<NewEvent> event, boolean isNew, boolean isRevised) {}
}
