package io.targetmonitor.targets.observation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import io.targetmonitor.kit.events.ReadyEvents;
import io.targetmonitor.kit.http.Etag;
import io.targetmonitor.kit.http.Refusal;
import io.targetmonitor.kit.rows.Rows;
import io.targetmonitor.targets.indicator.Indicator;
import io.targetmonitor.targets.indicator.Indicators;
import io.targetmonitor.targets.moment.Moments;
import io.targetmonitor.targets.pipeline.Pipeline;
import io.targetmonitor.targets.pipeline.SecondConnection;

/** Takes values in, one or ten thousand: some series at a time, with as many statements for all of them as for one. */
@ApplicationScoped
class Intake {

    private final Indicators indicators;
    private final Rules rules;
    private final Books books;
    private final SecondConnection beside;
    private final Observations observations;
    private final Publication publication;
    private final EventLog events;
    private final Event<SeriesChanged> changed;
    private final Moments moments;

    Intake(
            Indicators indicators,
            Rules rules,
            Books books,
            SecondConnection beside,
            Observations observations,
            Publication publication,
            EventLog events,
            Event<SeriesChanged> changed,
            Moments moments) {
        this.indicators = indicators;
        this.rules = rules;
        this.books = books;
        this.beside = beside;
        this.observations = observations;
        this.publication = publication;
        this.events = events;
        this.changed = changed;
        this.moments = moments;
    }

    /**
     * Takes in all drafts that are not refused, those of one series in their order.
     *
     * @param drafts by row
     * @param refusals takes note of the refused ones
     */
    @Transactional(Transactional.TxType.MANDATORY)
    News take(Map<Integer, Draft> drafts, Refusals refusals, String actor) {
        var known = indicators.known(
                drafts.values().stream()
                        .map(draft -> draft.series().indicator())
                        .collect(Collectors.toSet()),
                moments.present().known());
        var bySeries = new LinkedHashMap<SeriesKey, Map<Integer, Draft>>();
        drafts.forEach((row, draft) -> refusals.guard(row, () -> {
            rules.check(draft, known.get(draft.series().indicator()));
            bySeries.computeIfAbsent(draft.series(), any -> new LinkedHashMap<>())
                    .put(row, draft);
        }));
        // no portion writes what another reads: they share no series, and nobody else adds to one that is locked
        var series = books.lock(bySeries.keySet());
        var news = new News();
        new Pipeline<Map<Integer, Draft>, Opened, Ready>(
                        some -> open(some, series, known),
                        beside,
                        opened -> take(opened, refusals, actor),
                        ready -> keep(ready, news))
                .run(List.copyOf(bySeries.values()));
        news.changed(actor).ifPresent(changed::fire);
        return news;
    }

    private Opened open(List<Map<Integer, Draft>> some, Map<SeriesKey, Series> series, Map<String, Indicator> known) {
        var drafts = new LinkedHashMap<Integer, Draft>();
        some.forEach(drafts::putAll);
        return new Opened(drafts, books.open(drafts.values(), series, known));
    }

    private Ready take(Opened opened, Refusals refusals, String actor) {
        var taken = new ArrayList<Taken>();
        opened.drafts()
                .forEach((row, draft) -> refusals.guard(
                        row, () -> taken.add(take(draft, opened.books().get(draft.series()), actor))));
        return ready(taken);
    }

    /** Drafts by row with the books of their series. */
    private record Opened(Map<Integer, Draft> drafts, Map<SeriesKey, SeriesBook> books) {}

    /** One value; {@code ifMatch} may name the vintage in force, which it corrects. */
    @Transactional(Transactional.TxType.MANDATORY)
    Taken takeOne(Draft draft, String ifMatch, String actor) {
        var indicator =
                indicators.require(draft.series().indicator(), moments.present().known());
        rules.check(draft, indicator);
        var book = books.open(List.of(draft), books.lock(List.of(draft.series())), Map.of(indicator.code(), indicator))
                .get(draft.series());
        Etag.check(ifMatch, book.sequence(draft, moments.present().known()));
        var taken = take(draft, book, actor);
        var news = new News();
        keep(ready(List.of(taken)), news);
        news.changed(actor).ifPresent(changed::fire);
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

    private Taken take(Draft draft, SeriesBook book, String actor) {
        var at = publication.moment(draft);
        var before = book.inForce(draft, at);
        if (before.filter(vintage -> vintage.says(draft)).isPresent()) {
            return new Taken(before.get().view(draft.series()), book.series().id(), Optional.empty(), null, false);
        }
        book.requireReasonToFall(draft, at);
        var added = book.add(draft, publication.of(draft, before), actor);
        var view = added.view(draft.series());
        return new Taken(
                view,
                book.series().id(),
                Optional.of(ObservationEvent.of(view, before.orElse(null)).by(actor)),
                added,
                before.filter(vintage -> !vintage.isWorth(draft)).isPresent());
    }

    private Ready ready(List<Taken> taken) {
        return new Ready(
                taken,
                Observation.rows(
                        taken.stream().filter(Taken::isNew).map(Taken::added).toList()),
                events.ready(taken.stream().flatMap(it -> it.event().stream()).toList()));
    }

    private void keep(Ready ready, News news) {
        observations.add(ready.added());
        events.appendAll(ready.events());
        news.add(ready.taken());
    }

    /** Drafts that were taken, with what is to be written of them. */
    private record Ready(List<Taken> taken, Rows added, ReadyEvents events) {}

    /**
     * What became of a draft.
     *
     * @param added null if it was known already
     * @param isRevised whether it is worth another amount now
     */
    record Taken(
            ObservationView observation, UUID series, Optional<NewEvent> event, Observation added, boolean isRevised) {

        boolean isNew() {
            return added != null;
        }
    }
}
