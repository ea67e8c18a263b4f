package io.targetmonitor.projects.known;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.projects.schedule.MilestoneKind;

/** A made-up history of a few projects: told to the database, and remembered here without any cleverness. */
public final class History {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant BEGIN = Instant.parse("2022-01-01T02:00:00Z");
    private static final List<String> AREAS =
            List.of("440784106", "440784107", "440784107201", "440784", "X440784-IND1", "440703001", "360502001");

    /** Something happens to one of the projects, some hours after what happened before; a few come out of order. */
    public record Happening(int project, int hoursLater, BiFunction<Known, Instant, Known> change) {}

    private record Told(Instant from, Known known) {}

    private final Map<Integer, List<Told>> told = new LinkedHashMap<>();

    public static Arbitrary<List<Happening>> arbitrary() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 7),
                        Arbitraries.frequencyOf(
                                Tuple.of(6, Arbitraries.integers().between(1, 900)),
                                Tuple.of(2, Arbitraries.just(0)),
                                Tuple.of(1, Arbitraries.just(-1))),
                        changes())
                .as(Happening::new)
                .list()
                .ofMaxSize(60);
    }

    /** Any moment of such a history, mostly the end of a day. */
    public static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(-30, 1000).map(LocalDate.of(2022, 1, 1)::plusDays);
    }

    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant().minusNanos(1_000);
    }

    /** Forgets all projects, then lets it all happen. */
    public static History told(List<Happening> happenings, VersionsDatabase database) {
        database.execute("delete from project_version; delete from project");
        var versions = new ProjectVersions(database.source());
        var history = new History();
        var now = BEGIN;
        for (var happening : happenings) {
            now = now.plusSeconds(3600L * happening.hoursLater());
            history.happens(happening, now, versions, database);
        }
        return history;
    }

    private void happens(Happening happening, Instant now, ProjectVersions versions, VersionsDatabase database) {
        var before = told.get(happening.project());
        if (before == null) {
            var known = registered(happening.project());
            database.execute("""
                    insert into project (id, sequence, code, name, area, category, needs_new_land, tags, monitoring, status)
                    values ('%s', 1, '%s', 'x', '44', 'INDUSTRY', true, '{}', 'FULL', 'ACTIVE')
                    """.formatted(known.projectId(), known.code()));
            versions.keep(known, now);
            told.put(happening.project(), new ArrayList<>(List.of(new Told(now, known))));
            return;
        }
        var last = before.get(before.size() - 1);
        var known = happening.change().apply(last.known(), now);
        versions.keep(known, now);
        before.add(new Told(now.isBefore(last.from()) ? last.from() : now, known));
    }

    /** What was told last up to a moment, of each project that was there then. */
    public Collection<Known> knownAt(Instant moment) {
        var known = new ArrayList<Known>();
        for (var versions : told.values()) {
            Known last = null;
            for (var version : versions) {
                if (!version.from().isAfter(moment)) {
                    last = version.known();
                }
            }
            if (last != null) {
                known.add(last);
            }
        }
        return known;
    }

    private static Known registered(int number) {
        return new Known(
                new UUID(1, number),
                "P" + number,
                "项目" + number,
                null,
                new Area(AREAS.get(number % 3)),
                number % 4 == 0 ? null : "局" + number % 3,
                null,
                "INDUSTRY",
                number % 2 == 0 ? null : "硅能源",
                "ACTIVE",
                List.of(),
                true,
                number % 4 != 1,
                number % 3 == 0 ? null : BigDecimal.valueOf(number * 1000L),
                null,
                null,
                null,
                Map.of());
    }

    private static Arbitrary<BiFunction<Known, Instant, Known>> changes() {
        var achieved = Combinators.combine(
                        Arbitraries.of(Known.DATED), Arbitraries.integers().between(0, 250))
                .as(History::achieve);
        var reviewed = Arbitraries.integers().between(0, 250).map(days -> achieve(MilestoneKind.REVIEWED, days));
        var takenBack = Arbitraries.of(Known.DATED).map(kind -> achieve(kind, -1));
        var moved = Arbitraries.of(AREAS).map(area -> with("area", new Area(area)));
        var given = Arbitraries.of("局0", "局1", "局2").injectNull(0.3).map(office -> with("department", office));
        var landless = Arbitraries.of(true, false).map(needs -> with("needsNewLand", needs));
        var ended = Arbitraries.of(true, false, false).map(counts -> with("counts", counts));
        var other = Arbitraries.of("INDUSTRY", "RURAL").map(category -> with("category", category));
        var money = Arbitraries.of(5, 70, 900).map(BigDecimal::valueOf).map(sum -> with("plannedInvestment", sum));
        return Arbitraries.frequencyOf(
                Tuple.of(8, achieved),
                Tuple.of(5, reviewed),
                Tuple.of(1, takenBack),
                Tuple.of(1, moved),
                Tuple.of(1, given),
                Tuple.of(1, landless),
                Tuple.of(1, ended),
                Tuple.of(1, other),
                Tuple.of(1, money));
    }

    /** Reached so many days before it is told; a negative number takes it back. */
    private static BiFunction<Known, Instant, Known> achieve(MilestoneKind kind, int daysBefore) {
        return (known, now) -> {
            var achieved = new EnumMap<MilestoneKind, LocalDate>(MilestoneKind.class);
            achieved.putAll(known.achieved());
            if (daysBefore < 0) {
                achieved.remove(kind);
            } else {
                achieved.put(kind, now.atZone(ZONE).toLocalDate().minusDays(daysBefore));
            }
            var stage = achieved.isEmpty()
                    ? null
                    : achieved.keySet().stream().reduce((a, b) -> b).orElseThrow();
            return changed(known, Map.of("stage", stage == null ? "" : stage, "achieved", achieved));
        };
    }

    private static BiFunction<Known, Instant, Known> with(String field, Object value) {
        var change = new HashMap<String, Object>();
        change.put(field, value);
        return (known, now) -> changed(known, change);
    }

    @SuppressWarnings("unchecked")
    private static Known changed(Known known, Map<String, ?> change) {
        var stage = change.containsKey("stage")
                ? (change.get("stage") instanceof MilestoneKind kind ? kind : null)
                : known.stage();
        return new Known(
                known.projectId(),
                known.code(),
                known.name(),
                known.nameEn(),
                change.containsKey("area") ? (Area) change.get("area") : known.area(),
                change.containsKey("department") ? (String) change.get("department") : known.department(),
                known.leader(),
                change.containsKey("category") ? (String) change.get("category") : known.category(),
                known.track(),
                known.status(),
                known.tags(),
                change.containsKey("counts") ? (Boolean) change.get("counts") : known.counts(),
                change.containsKey("needsNewLand") ? (Boolean) change.get("needsNewLand") : known.needsNewLand(),
                change.containsKey("plannedInvestment")
                        ? (BigDecimal) change.get("plannedInvestment")
                        : known.plannedInvestment(),
                known.landArea(),
                stage,
                known.reportsOwedFrom(),
                change.containsKey("achieved")
                        ? (Map<MilestoneKind, LocalDate>) change.get("achieved")
                        : known.achieved());
    }
}
