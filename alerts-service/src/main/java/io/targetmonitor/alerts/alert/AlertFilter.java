package io.targetmonitor.alerts.alert;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.targetmonitor.alerts.query.Conditions;
import io.targetmonitor.alerts.rule.RuleCode;
import io.targetmonitor.alerts.rule.Severity;
import io.targetmonitor.kit.area.AreaScope;

/** Conditions on alerts, each of which may be absent; all that are there must hold. */
final class AlertFilter {

    private final Conditions conditions;

    AlertFilter(AreaScope visible) {
        conditions = new Conditions().visible("areaPath", visible);
    }

    AlertFilter area(String code) {
        conditions.area("areaPath", code);
        return this;
    }

    AlertFilter states(List<AlertState> states) {
        return in("state", states);
    }

    AlertFilter severities(List<Severity> severities) {
        return in("ruling.severity", severities);
    }

    AlertFilter rules(List<RuleCode> rules) {
        return in("ruling.rule", rules);
    }

    AlertFilter level(Integer level) {
        return equal("answer.level", level);
    }

    /** A target, a milestone, or a project, which means all its milestones. */
    AlertFilter subject(String subject) {
        if (subject != null) {
            conditions.and(
                    "(subject = :subject or subject between :first and :last)",
                    Map.of("subject", subject, "first", subject + "/", "last", subject + "/~"));
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
        conditions.with("openedAt >= ", "from", from).with("openedAt <= ", "to", to);
        return this;
    }

    /** Newest first, so what follows was opened earlier. */
    AlertFilter after(Instant openedAt, UUID id) {
        conditions.and(
                "(openedAt < :lastOpened or (openedAt = :lastOpened and id < :lastId))",
                Map.of("lastOpened", openedAt, "lastId", id));
        return this;
    }

    private AlertFilter equal(String field, Object value) {
        conditions.equal(field, value);
        return this;
    }

    private AlertFilter in(String field, List<?> values) {
        conditions.in(field, values);
        return this;
    }

    String text() {
        return conditions.text() + " order by openedAt desc, id desc";
    }

    Map<String, Object> parameters() {
        return conditions.parameters();
    }
}
