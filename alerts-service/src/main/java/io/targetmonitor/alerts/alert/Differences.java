package io.targetmonitor.alerts.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.targetmonitor.alerts.rule.Numbers;

/** Lists what differs between two states of an alert, field by field. */
final class Differences {

    private final List<AlertChange.Field> fields = new ArrayList<>();

    private Differences() {}

    static List<AlertChange.Field> between(AlertView from, AlertView to) {
        var found = new Differences();
        found.compare("rule", from.rule(), to.rule());
        found.compare("severity", from.severity(), to.severity());
        found.compare("state", from.state(), to.state());
        found.compare("level", from.level(), to.level());
        found.compare("stale", from.stale(), to.stale());
        found.compare("subjectName", from.subjectName(), to.subjectName());
        found.compare("subjectNameEn", from.subjectNameEn(), to.subjectNameEn());
        found.compare("area", from.area(), to.area());
        found.compare("commitment", from.commitment(), to.commitment());
        found.compare("leader", from.leader(), to.leader());
        found.compare("department", from.department(), to.department());
        found.compare("resolvedAt", from.resolvedAt(), to.resolvedAt());
        found.compare("acknowledgement", from.acknowledgement(), to.acknowledgement());
        found.compare("promiseBroken", from.promiseBroken(), to.promiseBroken());
        found.compare("assignment", from.assignment(), to.assignment());
        found.compare("dataThrough", from.dataThrough(), to.dataThrough());
        found.compare("provenance", from.provenance(), to.provenance());
        found.compare("causedBy", from.causedBy(), to.causedBy());
        found.compare(from.numbers(), to.numbers());
        return List.copyOf(found.fields);
    }

    private void compare(Numbers from, Numbers to) {
        compare("numbers.target", from.target(), to.target());
        compare("numbers.actual", from.actual(), to.actual());
        compare("numbers.expected", from.expected(), to.expected());
        compare("numbers.attainment", from.attainment(), to.attainment());
        compare("numbers.gap", from.gap(), to.gap());
        compare("numbers.requiredRest", from.requiredRest(), to.requiredRest());
        compare("numbers.unit", from.unit(), to.unit());
        compare("numbers.light", from.light(), to.light());
        compare("numbers.due", from.due(), to.due());
        compare("numbers.previous", from.previous(), to.previous());
        compare("numbers.probability", from.probability(), to.probability());
        compare("numbers.question", from.question(), to.question());
    }

    private void compare(String field, Object from, Object to) {
        if (!Objects.equals(from, to)) {
            fields.add(new AlertChange.Field(field, from, to));
        }
    }
}
