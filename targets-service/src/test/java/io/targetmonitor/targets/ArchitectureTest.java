package io.targetmonitor.targets;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;

import io.targetmonitor.kit.testing.QueryContract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

class ArchitectureTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .importPackages("io.targetmonitor.targets");

    @Test
    void featuresDoNotDependOnEachOtherInCircles() {
        ArchRule rule =
                slices().matching("io.targetmonitor.targets.(*)..").should().beFreeOfCycles();
        rule.check(SERVICE);
    }

    @Test
    void theCalculatorKnowsNoFramework() {
        ArchRule rule = noClasses()
                .that()
                .resideInAnyPackage("..assessment..", "..forecast..", "..pace..", "..reporting..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "jakarta..", "org.hibernate..", "org.eclipse..");
        rule.check(SERVICE);
    }

    @Test
    void entitiesKnowNeitherHttpNorKafka() {
        ArchRule rule = noClasses()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "org.apache.kafka..", "com.fasterxml..");
        rule.check(SERVICE);
    }

    @Test
    void entitiesNeverCrossHttp() {
        ArchRule rule = methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .and()
                .arePublic()
                .should(nameNoEntity());
        rule.check(SERVICE);
    }

    @Test
    void onlyTheClockTellsTheTime() {
        ArchRule rule = noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(System.class, "currentTimeMillis");
        rule.check(SERVICE);
    }

    @Test
    void resultsAreReadWhole() {
        QueryContract.RESULTS_ARE_READ_WHOLE.check(SERVICE);
    }

    @Test
    void resourcesStayInTheirFeature() {
        ArchRule rule = classes().that().areAnnotatedWith(Path.class).should().bePackagePrivate();
        rule.check(SERVICE);
    }

    private static ArchCondition<JavaMethod> nameNoEntity() {
        return new ArchCondition<>("name no entity in their signature") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getAllInvolvedRawTypes().stream()
                        .filter(type -> type.isAnnotatedWith(Entity.class))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " names " + type.getName())));
            }
        };
    }
}
