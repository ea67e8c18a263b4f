package io.targetmonitor.alerts;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import io.targetmonitor.kit.testing.QueryContract;

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

    @Test
    void resultsAreReadWhole() {
        QueryContract.RESULTS_ARE_READ_WHOLE.check(CODE);
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
