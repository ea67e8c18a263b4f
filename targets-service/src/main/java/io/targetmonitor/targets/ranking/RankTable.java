package io.targetmonitor.targets.ranking;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.targets.pace.Fraction;

/**
 * The areas of one group by what they have reached at the end of one month (DOMAIN.md 3.5). Places are shared, 1, 2, 2, 4;
 * the higher value is the better one; while one of them is missing every place is provisional.
 */
public final class RankTable {

    private final LocalDate through;
    private final List<PeerValue> values;

    RankTable(LocalDate through, List<PeerValue> values) {
        this.through = through;
        this.values = List.copyOf(values);
    }

    public LocalDate through() {
        return through;
    }

    public boolean isComplete() {
        return values.stream().allMatch(PeerValue::isKnown);
    }

    public boolean isSettled() {
        return values.stream().allMatch(PeerValue::settled);
    }

    public List<Area> missing() {
        return values.stream()
                .filter(value -> !value.isKnown())
                .map(PeerValue::area)
                .toList();
    }

    /** Empty if the area is none of them, or has no value. */
    public Optional<Integer> place(Area area) {
        return of(area).map(this::place);
    }

    int place(PeerValue own) {
        return 1
                + (int) known().stream()
                        .filter(other -> other.value().compareTo(own.value()) > 0)
                        .count();
    }

    boolean isTied(PeerValue own) {
        return known().stream().anyMatch(other -> other != own && other.value().compareTo(own.value()) == 0);
    }

    /** Empty if the area is none of them, or has no value. */
    Optional<PeerValue> of(Area area) {
        return known().stream().filter(value -> value.area().equals(area)).findFirst();
    }

    /** The value that a place asks for; empty where fewer than so many are ranked. */
    Optional<Fraction> valueOfPlace(int place) {
        return known().stream()
                .map(PeerValue::value)
                .sorted(Comparator.reverseOrder())
                .skip(place - 1L)
                .findFirst();
    }

    /** All of them, the missing ones last. */
    List<PeerValue> inOrder() {
        return values.stream()
                .sorted(Comparator.comparing((PeerValue value) -> value.isKnown() ? place(value) : Integer.MAX_VALUE)
                        .thenComparing(value -> value.area().code()))
                .toList();
    }

    private List<PeerValue> known() {
        return values.stream().filter(PeerValue::isKnown).toList();
    }
}
