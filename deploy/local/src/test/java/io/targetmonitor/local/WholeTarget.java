package io.targetmonitor.local;

import java.time.YearMonth;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.targetmonitor.local.demo.plan.DemoService;

/**
 * A target of Heshan with all that one can have and the demo year has not: five past years and so a forecast, parts of
 * towns that do not add up to the whole, a corrected figure and a second plan.
 */
record WholeTarget(String id, String code) {

    static final int VALUE = 2000;

    private static final int[] SHARES = {3, 6, 14, 20, 27, 38, 45, 53, 64, 73, 84, 100};
    private static final int[] PAST_TOTALS = {1500, 1580, 1650, 1740, 1820};
    private static final Map<String, Integer> TOWNS = Map.of("440784001", 800, "440784105", 400, "440784106", 700);
    private static final int PERCENT = 100;

    /** @param last the month through which the figures of its year speak */
    static WholeTarget with(ApiReader api, YearMonth last) {
        var code = "WHOLE_" + ThreadLocalRandom.current().nextInt(1_000_000_000);
        var targets = new ApiWriter(api);
        targets.send(DemoService.TARGETS, "PUT", "/indicators/" + code, """
                {"name": "演示绿化", "nameEn": "Demo greening", "unit": "mu", "kind": "CUMULATIVE"}
                """);
        var whole = set(targets, code, "", "440784", last.getYear(), VALUE + 200, "null");
        TOWNS.forEach((town, value) ->
                set(targets, code, "-" + town, town, last.getYear(), value, "\"%s\"".formatted(whole)));
        targets.send(
                DemoService.TARGETS,
                "POST",
                "/observations/batch",
                "{\"items\": [%s, %s, %s]}"
                        .formatted(past(code, last.getYear()), present(code, last), parts(code, last)));
        correct(targets, code, last);
        targets.send(DemoService.TARGETS, "POST", "/targets/" + whole + "/revisions", """
                {"value": %d, "reason": "上级调减任务"}
                """.formatted(VALUE));
        return new WholeTarget(whole, code);
    }

    String address() {
        return "/targets/" + id;
    }

    private static String set(
            ApiWriter targets, String code, String suffix, String area, int year, int value, String parent) {
        return targets.send(DemoService.TARGETS, "POST", "/targets", """
                {"code": "%s%s", "name": "演示绿化", "nameEn": "Demo greening", "indicator": "%1$s", "area": "%s",
                 "period": "%d", "comparator": "GE", "value": %d, "stretch": %d, "parent": %s,
                 "profile": {"type": "MONTHLY", "shares": [3, 6, 14, 20, 27, 38, 45, 53, 64, 73, 84, 100]},
                 "commitment": "BINDING", "leader": "副市长（分管自然资源）", "provenance": "SYNTHETIC"}
                """.formatted(
                                code, suffix, area, year, value, value * 11 / 10, parent))
                .get("id")
                .textValue();
    }

    /** Years that went alike, but not quite. */
    private static String past(String code, int year) {
        return IntStream.range(0, PAST_TOTALS.length * SHARES.length)
                .mapToObj(i -> {
                    var past = i / SHARES.length;
                    var month = i % SHARES.length;
                    var uneven = month == SHARES.length - 1 ? 0 : (past * 7 + month * 3) % 5 - 2;
                    return figure(
                            code,
                            "440784",
                            YearMonth.of(year - PAST_TOTALS.length + past, month + 1),
                            PAST_TOTALS[past] * Math.max(1, SHARES[month] + uneven) / PERCENT);
                })
                .collect(Collectors.joining(", "));
    }

    private static String present(String code, YearMonth last) {
        return IntStream.rangeClosed(1, last.getMonthValue())
                .mapToObj(month -> figure(
                        code, "440784", last.withMonth(month), VALUE * SHARES[month - 1] * 9 / PERCENT / 10 + 20))
                .collect(Collectors.joining(", "));
    }

    private static String parts(String code, YearMonth last) {
        var share = SHARES[last.getMonthValue() - 1];
        return TOWNS.entrySet().stream()
                .map(town -> figure(
                        code,
                        town.getKey(),
                        last,
                        town.getValue() * share / PERCENT * (town.getKey().endsWith("106") ? 7 : 10) / 10))
                .collect(Collectors.joining(", "));
    }

    private static void correct(ApiWriter targets, String code, YearMonth last) {
        var lower = VALUE * SHARES[last.getMonthValue() - 1] * 9 / PERCENT / 10;
        targets.send(
                DemoService.TARGETS,
                "PUT",
                "/observations/%s/440784/%s".formatted(code, last),
                "{\"value\": %d, \"status\": \"REVISED\", \"reason\": \"重复统计核减\"}".formatted(lower));
    }

    private static String figure(String code, String area, YearMonth month, int value) {
        return "{\"indicator\": \"%s\", \"area\": \"%s\", \"period\": \"%s\", \"value\": %d}"
                .formatted(code, area, month, value);
    }
}
