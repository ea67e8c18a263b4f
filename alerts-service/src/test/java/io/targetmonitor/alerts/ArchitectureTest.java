package io.targetmonitor.alerts;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

class ArchitectureTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.targetmonitor.alerts");

    @Test
    void featuresDoNotDependOnEachOtherInCircles() {
        slices().matching("io.targetmonitor.alerts.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CODE);
    }

    @Test
    void rulesKnowNothingOfAlerts() {
        noClasses()
                .that()
                .resideInAPackage("..alerts.rule..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..alerts.alert..", "..alerts.watch..", "..alerts.notification..")
                .check(CODE);
    }

    @Test
    void theOtherServicesAreKnownByTheirEventsOnly() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.targetmonitor.projects..", "io.targetmonitor.targets..")
                .check(CODE);
    }

    @Test
    void entitiesKnowNeitherHttpNorKafka() {
        noClasses()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "org.apache.kafka..", "com.fasterxml..")
                .check(CODE);
    }

    @Test
    void onlyTheClockTellsTheTime() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .check(CODE);
    }

    /** A stream left open keeps its statement, which PostgreSQL then has to plan again each time. */
    @Test
    void resultsAreReadWhole() {
        noClasses()
                .should()
                .callMethodWhere(target(nameMatching("getResultStream|scroll"))
                        .or(target(nameStartingWith("stream"))
                                .and(target(owner(resideInAnyPackage("io.quarkus.hibernate..", "org.hibernate.query..")
                                        .or(assignableTo(PanacheRepositoryBase.class)))))))
                .check(CODE);
    }

    @Test
    void resourcesStayInTheirFeature() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .bePackagePrivate()
                .check(CODE);
    }
}
