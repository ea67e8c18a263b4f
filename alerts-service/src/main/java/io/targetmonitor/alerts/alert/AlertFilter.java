package io.targetmonitor.alerts.alert;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.targetmonitor.alerts.rule.RuleCode;
import io.targetmonitor.alerts.rule.Severity;
import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.area.AreaScope;
import io.targetmonitor.kit.http.Refusal;

/** Conditions on alerts, each of which may be absent; all that are there must hold. */
final class AlertFilter {

    private final StringBuilder conditions = new StringBuilder("1 = 1");
    private final Map<String, Object> parameters = new HashMap<>();

    AlertFilter(AreaScope visible) {
        if (!visible.everywhere()) {
            within(visible.areas());
        }
    }

    /** Takes a code in any accepted form; JAX-RS would make an area without bringing 440700 into its short one. */
    AlertFilter area(String code) {
        if (code != null) {
            within(List.of(parsed(code)));
        }
        return this;
    }

    private static Area parsed(String code) {
        try {
            return Area.parse(code);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("area", "not-an-area");
        }
    }

    private void within(List<Area> areas) {
        var first = parameters.size();
        var ranges = IntStream.range(0, areas.size())
                .mapToObj(i -> "(areaPath >= :a%1$d and areaPath < :e%1$d)".formatted(first + i))
                .collect(Collectors.joining(" or "));
        and(areas.isEmpty() ? "1 = 0" : "(" + ranges + ")");
        for (var i = 0; i < areas.size(); i++) {
            parameters.put("a" + (first + i), areas.get(i).path());
            parameters.put("e" + (first + i), areas.get(i).pathEnd());
        }
    }

    AlertFilter states(List<AlertState> states) {
        return in("state", states);
    }

    AlertFilter severities(List<Severity> severities) {
        return in("severity", severities);
    }

    AlertFilter rules(List<RuleCode> rules) {
        return in("rule", rules);
    }

    AlertFilter level(Integer level) {
        return equal("level", level);
    }

    /** A target, a milestone, or a project, which means all its milestones. */
    AlertFilter subject(String subject) {
        if (subject != null) {
            and("(subject = :subject or subject between :first and :last)");
            parameters.put("subject", subject);
            parameters.put("first", subject + "/");
            parameters.put("last", subject + "/~");
        }
        return this;
    }

    AlertFilter leader(String leader) {
        return equal("facts.leader", leader);
    }

    AlertFilter department(String department) {
        return equal("facts.department", department);
    }

    AlertFilter opened(Instant from, Instant to) {
        if (from != null) {
            and("openedAt >= :from");
            parameters.put("from", from);
        }
        if (to != null) {
            and("openedAt <= :to");
            parameters.put("to", to);
        }
        return this;
    }

    /** Newest first, so what follows was opened earlier. */
    AlertFilter after(Instant openedAt, UUID id) {
        and("(openedAt < :lastOpened or (openedAt = :lastOpened and id < :lastId))");
        parameters.put("lastOpened", openedAt);
        parameters.put("lastId", id);
        return this;
    }

    private AlertFilter equal(String field, Object value) {
        return value == null ? this : in(field, List.of(value));
    }

    private AlertFilter in(String field, List<?> values) {
        if (!values.isEmpty()) {
            var name = field.replace(".", "");
            and(field + " in :" + name);
            parameters.put(name, values);
        }
        return this;
    }

    private void and(String condition) {
        conditions.append(" and ").append(condition);
    }

    String text() {
        return conditions + " order by openedAt desc, id desc";
    }

    Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }
}
