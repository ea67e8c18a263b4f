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
    private final AlertFields fields;

    AlertFilter(AreaScope visible, AlertFields fields) {
        this.fields = fields;
        conditions = new Conditions().visible(fields.areaPath(), visible);
    }

    AlertFilter area(String code) {
        conditions.area(fields.areaPath(), code);
        return this;
    }

    AlertFilter states(List<AlertState> states) {
        return in(fields.state(), states);
    }

    AlertFilter severities(List<Severity> severities) {
        return in(fields.severity(), severities);
    }

    AlertFilter rules(List<RuleCode> rules) {
        return in(fields.rule(), rules);
    }

    AlertFilter level(Integer level) {
        return equal(fields.level(), level);
    }

    AlertFilter subject(String subject) {
        conditions.subject(fields.subject(), subject);
        return this;
    }

    AlertFilter leader(String leader) {
        return equal(fields.leader(), leader);
    }

    AlertFilter department(String department) {
        return equal(fields.department(), department);
    }

    AlertFilter opened(Instant from, Instant to) {
        conditions.with(fields.openedAt() + " >= ", "from", from).with(fields.openedAt() + " <= ", "to", to);
        return this;
    }

    /** Newest first, so what follows was opened earlier. */
    AlertFilter after(Instant openedAt, UUID id) {
        conditions.and(
                "(%1$s < :lastOpened or (%1$s = :lastOpened and %2$s < :lastId))"
                        .formatted(fields.openedAt(), fields.id()),
                Map.of("lastOpened", openedAt, "lastId", id));
        return this;
    }

    private AlertFilter equal(String field, Object value) {
        conditions.equal(field, value);
        return this;
    }

    private AlertFilter in(String field, List<? extends Enum<?>> values) {
        conditions.in(field, values.stream().map(fields::value).toList());
        return this;
    }

    Conditions conditions() {
        return conditions;
    }
}
