package io.targetmonitor.projects;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.Set;

import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;

import io.targetmonitor.kit.testing.QueryContract;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

class ArchitectureTest {

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .importPackages("io.targetmonitor.projects");

    private static final Set<Class<?>> TIMES =
            Set.of(Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class);

    @Test
    void featuresDoNotDependOnEachOtherInCircles() {
        slices().matching("io.targetmonitor.projects.(*)..")
                .should()
                .beFreeOfCycles()
                .check(OURS);
    }

    @Test
    void theRulesOfScheduleAndProgressKnowNoFeature() {
        noClasses()
                .that()
                .resideInAnyPackage("..projects.schedule..", "..projects.progress..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..projects.project..", "..projects.milestone..", "..projects.report..", "..kit..")
                .check(OURS);
    }

    @Test
    void entitiesKnowNeitherRestNorKafkaNorJson() {
        noClasses()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "org.apache.kafka..", "com.fasterxml..")
                .check(OURS);
    }

    @Test
    void noEntityCrossesHttp() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .and()
                .areMetaAnnotatedWith(HttpMethod.class)
                .should(mentionNoEntity())
                .check(OURS);
    }

    @Test
    void resultsAreReadWhole() {
        QueryContract.RESULTS_ARE_READ_WHOLE.check(OURS);
    }

    @Test
    void resourcesStayInTheirFeature() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .bePackagePrivate()
                .check(OURS);
    }

    @Test
    void onlyTheClockTellsTheTime() {
        noClasses()
                .should()
                .callMethodWhere(describe("the time is asked for without a clock", ArchitectureTest::tellsTheTime))
                .check(OURS);
    }

    private static boolean tellsTheTime(JavaMethodCall call) {
        var owner = call.getTargetOwner();
        return call.getName().equals("now") && TIMES.stream().anyMatch(owner::isEquivalentTo)
                || call.getName().equals("currentTimeMillis")
                || call.getName().startsWith("system") && owner.isEquivalentTo(Clock.class);
    }

    private static ArchCondition<JavaMethod> mentionNoEntity() {
        return new ArchCondition<>("mention no entity in parameters or result") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var mentioned = new HashSet<JavaClass>(method.getReturnType().getAllInvolvedRawTypes());
                method.getParameterTypes().forEach(type -> mentioned.addAll(type.getAllInvolvedRawTypes()));
                mentioned.stream()
                        .filter(type -> type.isAnnotatedWith(Entity.class))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " mentions " + type.getName())));
            }
        };
    }
}
