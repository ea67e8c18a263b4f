package io.targetmonitor.projects.rates;

import java.util.Arrays;
import java.util.stream.Stream;

import io.targetmonitor.kit.http.Refusal;

/** The rates of a cohort, in the order of a project's life (DOMAIN.md 2.3). */
enum Rate {
    /** 挂网率. */
    LISTING("listing", "listed", true),
    /** 供地率. */
    SUPPLY("supply", "contracted", true),
    /** 交地率. */
    LAND_DELIVERY("landDelivery", "land_delivered", true),
    /** 动工率. */
    START("start", "started", false),
    /** 入库率. */
    IN_STATISTICS("inStatistics", "in_statistics", false);

    private final String field;
    private final String column;
    private final boolean onlyNewLand;

    Rate(String field, String column, boolean onlyNewLand) {
        this.field = field;
        this.column = column;
        this.onlyNewLand = onlyNewLand;
    }

    static Rate parse(String text) {
        return Stream.of(values())
                .filter(rate -> rate.field.equals(text))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("stage", "unknown-value", Arrays.toString(values())));
    }

    /** The day on which a project reached it. */
    String column() {
        return column;
    }

    /** SQL: the project is in the denominator; one that needs no new land is never listed, supplied or handed over. */
    String asked() {
        return onlyNewLand ? "old_enough and needs_new_land" : "old_enough";
    }

    /** SQL: it is in the numerator too. */
    String reached() {
        return asked() + " and reached_" + column;
    }

    @Override
    public String toString() {
        return field;
    }
}
