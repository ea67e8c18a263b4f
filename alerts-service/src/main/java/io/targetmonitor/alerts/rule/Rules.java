package io.targetmonitor.alerts.rule;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;

import io.targetmonitor.kit.time.WorkingCalendar;

@ApplicationScoped
public class Rules implements PanacheRepositoryBase<Rule, RuleCode> {

    private final WorkingCalendar workdays;

    Rules(WorkingCalendar workdays) {
        this.workdays = workdays;
    }

    /** As tuned now: read anew for every decision, because another replica may have tuned a rule. */
    public RuleBook book() {
        return new RuleBook(listAll().stream().collect(Collectors.toMap(Rule::code, Rule::setting)), workdays);
    }

    List<Rule> inOrder() {
        return listAll(Sort.by("code"));
    }

    Rule locked(RuleCode code) {
        return findById(code, LockModeType.PESSIMISTIC_WRITE);
    }

    /** In order of their codes, so that two who lock several do not wait for each other. */
    List<Rule> locked(Collection<RuleCode> codes) {
        return find("code in ?1 order by code", codes)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
