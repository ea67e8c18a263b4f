package io.targetmonitor.kit;

import java.time.Instant;
import java.time.LocalDate;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

class ArchitectureTest {

    private static final JavaClasses KIT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.targetmonitor");

    @Test
    void theKitKnowsNothingOfTheBusiness() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.targetmonitor.projects..", "io.targetmonitor.targets..", "io.targetmonitor.alerts..")
                .check(KIT);
        noClasses()
                .should()
                .haveNameMatching(".*\\.kit\\..*(Project|Target|Alert|Milestone|Indicator|Observation).*")
                .check(KIT);
    }

    @Test
    void packagesDoNotDependOnEachOtherInCircles() {
        slices().matching("io.targetmonitor.kit.(*)..")
                .should()
                .beFreeOfCycles()
                .check(KIT);
    }

    @Test
    void onlyTheClockTellsTheTime() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .check(KIT);
    }
}
