package io.targetmonitor.alerts.rule;

import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;

@ApplicationScoped
public class Rules implements PanacheRepositoryBase<Rule, RuleCode> {

    /** As tuned now: read anew for every decision, because another replica may have tuned a rule. */
    public RuleBook book() {
        return new RuleBook(streamAll().collect(Collectors.toMap(Rule::code, Rule::setting)));
    }

    List<Rule> inOrder() {
        return listAll(Sort.by("code"));
    }

    Rule locked(RuleCode code) {
        return findById(code, LockModeType.PESSIMISTIC_WRITE);
    }
}
