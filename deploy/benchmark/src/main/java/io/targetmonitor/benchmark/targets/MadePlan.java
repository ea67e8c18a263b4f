package io.targetmonitor.benchmark.targets;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the county promised of a series for the year, as the service writes it. */
record MadePlan(MadeSeries series) {

    private static final List<String> LEADERS = List.of("市长", "常务副市长", "副市长", "副书记", "主任");
    private static final List<String> DEPARTMENTS = List.of("市发改局", "市工信局", "市商务局", "市农业农村局", "市统计局");

    String leader() {
        return LEADERS.get(series.number() % LEADERS.size());
    }

    String department() {
        return DEPARTMENTS.get(series.number() / LEADERS.size() % DEPARTMENTS.size());
    }

    String content() {
        return """
                {"name":"指标%02d","nameEn":null,"period":"%d","comparator":"GE","value":%s,"stretch":null,"baseShares":null,\
                "commitment":"BINDING","profile":%s,"leader":"%s","department":"%s","parent":null,"source":null,\
                "decidedOn":"%d-01-10","provenance":"SYNTHETIC"}""".formatted(
                        series.indicator().number(),
                        MadeSeries.YEAR_OF_TARGETS,
                        series.goal(),
                        profile(),
                        leader(),
                        department(),
                        MadeSeries.YEAR_OF_TARGETS);
    }

    private String profile() {
        if (series.indicator().kind() != MadeIndicator.Kind.CUMULATIVE) {
            return "{\"type\":\"FLAT\"}";
        }
        return switch (series.indicator().number() % 3) {
            case 0 -> "{\"type\":\"LINEAR\"}";
            case 1 -> "{\"type\":\"MONTHLY\",\"shares\":" + shares() + "}";
            default ->
                "{\"type\":\"LEARNT\",\"shares\":%s,\"years\":[2025],\"learntOn\":\"2026-01-10\"}".formatted(shares());
        };
    }

    private String shares() {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> series.share(YearMonth.of(MadeSeries.YEAR_OF_TARGETS - 1, month))
                        .toPlainString())
                .collect(Collectors.joining(",", "[", "]"));
    }
}
