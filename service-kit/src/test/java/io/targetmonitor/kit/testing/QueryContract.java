package io.targetmonitor.kit.testing;

import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** How every service asks its database. */
public final class QueryContract {

    /** A stream left open keeps its statement, which PostgreSQL then has to plan again each time. */
    public static final ArchRule RESULTS_ARE_READ_WHOLE = noClasses()
            .should()
            .callMethodWhere(target(nameMatching("getResultStream|scroll"))
                    .or(target(nameStartingWith("stream"))
                            .and(target(owner(resideInAnyPackage("io.quarkus.hibernate..", "org.hibernate.query..")
                                    .or(assignableTo(PanacheRepositoryBase.class)))))));

    private QueryContract() {}
}
