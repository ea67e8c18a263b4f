package io.targetmonitor.alerts.watch;

import io.targetmonitor.alerts.alert.Facts;
import io.targetmonitor.alerts.rule.Statement;

record TargetNaming(TargetState target) implements Naming {

    @Override
    public String subject(Statement said) {
        return target.id().toString();
    }

    @Override
    public Facts facts(Statement said) {
        return target.facts(said.numbers());
    }
}
