package io.targetmonitor.benchmark.alerts;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * A target as its events tell of it.
 *
 * @param mixed chance of its own, from which everything else follows
 */
record MadeTarget(long seed, int number, int mixed, String area) {

    static final LocalDate THROUGH = LocalDate.of(2026, 5, 31);

    private static final int PROVINCES = 28;
    private static final int FIRST_PROVINCE = 11;
    private static final int CITIES = 10;
    private static final int COUNTIES = 10;
    private static final int DEPARTMENTS = 50;
    private static final int LEADERS = 20;
    private static final LocalDateTime FIRST_OPENED = LocalDateTime.of(2025, 6, 1, 2, 0);
    private static final int SECONDS = 360 * 24 * 60 * 60;

    UUID id() {
        return id(0x7000L);
    }

    UUID alertId() {
        return id(0x7001L);
    }

    /** Of version 7, and all over the tables: what moves at one time does not lie side by side. */
    private UUID id(long kind) {
        return new UUID(
                (long) mixed << 32 | (number >>> 16 & 0xffffL) << 16 | kind, 0x8000000000000000L | seed << 32 | number);
    }

    /** A county by chance; codes are shaped as those of GB/T 2260, the provinces are not real. */
    static String anyCounty(SplittableRandom random) {
        return county(random.nextInt(Integer.MAX_VALUE));
    }

    static String county(int chance) {
        return "%d%02d%02d"
                .formatted(
                        FIRST_PROVINCE + chance % PROVINCES,
                        1 + chance / PROVINCES % CITIES,
                        1 + chance / PROVINCES / CITIES % COUNTIES);
    }

    String department() {
        return departmentOf(number);
    }

    String leader() {
        return leaderOf(number);
    }

    static String departmentOf(int chance) {
        return "市第%d局".formatted(1 + chance % DEPARTMENTS);
    }

    static String leaderOf(int chance) {
        return "副市长（分管%d）".formatted(1 + chance % LEADERS);
    }

    String name() {
        return "目标" + number;
    }

    boolean isRed() {
        return mixed % 5 == 0;
    }

    boolean isAcknowledged() {
        return mixed % 7 == 0;
    }

    int level() {
        return mixed % 100 == 0 ? 3 : mixed % 25 == 0 ? 2 : mixed % 8 == 0 ? 1 : 0;
    }

    String openedAt() {
        return FIRST_OPENED.plusSeconds(mixed % SECONDS) + "+00";
    }

    /** As in an event, judged by figures up to a day. */
    String state(Light light, LocalDate through) {
        return """
                {"id":"%s","name":"%s","indicator":"LAND","kind":"CUMULATIVE","unit":"mu","area":"%s",\
                "period":"2026","comparator":"GE","value":2000,"commitment":"BINDING","leader":"%s",\
                "department":"%s","provenance":"SYNTHETIC","planVersion":1,"status":"ACTIVE",\
                "assessment":{"actual":%d,"expected":760,"attainment":32,"gap":%d,"light":"%s",\
                "outcome":"PENDING","provisional":false,"dataThrough":"%s"}}\
                """.formatted(id(), name(), area(), leader(), department(), light.actual(), light.gap(), light, through);
    }

    /** What the rules remember after one such event. */
    String memory(Light light) {
        return """
                {"reading":%s,\
                "pace":{"standing":"%s","behindSince":%s,"farBehindSince":%s},\
                "yellows":{"through":"%s","last":"%s","before":{"yellows":0,"most":0}},\
                "figures":{"last":[{"through":"%s","actual":%d}]},"count":{},"rank":{},\
                "revision":{"through":"%s","light":"%s","planVersion":1},"since":{}}\
                """.formatted(
                        reading(light),
                        light.standing(),
                        light == Light.GREEN ? "null" : day(),
                        light == Light.RED ? day() : "null",
                        THROUGH,
                        light.standing(),
                        THROUGH,
                        light.actual(),
                        THROUGH,
                        light);
    }

    String reading(Light light) {
        return """
                {"withdrawn":false,"kind":"CUMULATIVE","lowerIsBetter":false,"counted":false,\
                "numbers":{"target":2000,"actual":%d,"expected":760,"attainment":32,"gap":%d,"unit":"mu","light":"%s"},\
                "present":%d,"outcome":"PENDING","provisional":false,"dataThrough":"%s","dataLight":"%s",\
                "planVersion":1,"revised":false}\
                """.formatted(light.actual(), light.gap(), light, light.actual(), THROUGH, light);
    }

    private String day() {
        return "\"" + openedAt().substring(0, 10) + "\"";
    }
}
