package io.targetmonitor.benchmark.targets;

import java.util.UUID;

import io.targetmonitor.benchmark.measure.Copy;

/** One of the fifty indicators that every county has: amounts, then growth rates, then levels. */
record MadeIndicator(int number) {

    private static final int AMOUNTS = 35;
    private static final int RATES = 10;
    private static final String KNOWN = MadeSeries.FIRST.atDay(1) + " 00:00:00+00";

    enum Kind {
        CUMULATIVE("CNY"),
        GROWTH_RATE("%"),
        LEVEL("%");

        private final String unit;

        Kind(String unit) {
            this.unit = unit;
        }
    }

    String code() {
        return "BENCH-%02d".formatted(number);
    }

    UUID id() {
        return new UUID(0x7000L, number);
    }

    Kind kind() {
        if (number < AMOUNTS) {
            return Kind.CUMULATIVE;
        }
        return number < AMOUNTS + RATES ? Kind.GROWTH_RATE : Kind.LEVEL;
    }

    /** In the form of COPY. */
    String row() {
        return Copy.row(id(), code(), 1, KNOWN, false, definition(), "benchmark", KNOWN);
    }

    /** As the service writes it. */
    String definition() {
        return """
                {"code":"%s","name":"指标%02d","nameEn":"Indicator %02d","unit":"%s","kind":"%s","accumulates":"YEAR",\
                "tolerance":{"yellow":5,"red":10,"recovery":2},"judgedAt":"MONTH","judgedBy":[],\
                "reporting":{"frequency":"MONTH","dueDay":15},"ranks":null,"peers":[],"derivation":null,"sequence":1}""".formatted(code(), number, number, kind().unit, kind());
    }
}
