package io.targetmonitor.projects.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.targetmonitor.kit.area.Area;
import io.targetmonitor.kit.http.Json;
import io.targetmonitor.kit.testing.EventContract;
import io.targetmonitor.projects.schedule.Basis;
import io.targetmonitor.projects.schedule.Commitment;
import io.targetmonitor.projects.schedule.Evidence;
import io.targetmonitor.projects.schedule.Milestone;
import io.targetmonitor.projects.schedule.MilestoneKind;
import io.targetmonitor.projects.schedule.OtherDate;
import io.targetmonitor.projects.schedule.Plan;

/** The samples in docs/events are the contract: if one of these fails, a receiver breaks. */
class ProjectEventContractTest {

    private static final ObjectMapper JSON = Json.configure(new ObjectMapper().findAndRegisterModules());
    private static final UUID BLOCKER = UUID.fromString("0187f916-4900-7b12-8000-000000000012");
    private static final Blocker ENERGY = new Blocker(
            BlockerKind.ENERGY_QUOTA,
            "能耗指标未落实",
            "3200吨标准煤/年",
            "市发展和改革局",
            CoordinationLevel.LEADER,
            day("2023-06-30"),
            day("2023-05-08"),
            null,
            null);

    /** The life of DEMO-K21: announced as started at the ceremony, really started 48 days late. */
    @Test
    void theLifeOfAProjectWritesTheSamples() throws Exception {
        var project = new Project(id("project.registered.v1"), facts("239000000"));
        tell(project, Map.of(), project.registered(), true);

        happens(project, it -> it.plan(MilestoneKind.STARTED, started(null, List.of()), null), true);
        happens(project, it -> it.plan(MilestoneKind.TRIAL_PRODUCTION, trial(), null), false);
        happens(project, it -> it.amend(facts("215000000"), Because.of("二期厂房缓建，投资额调减", day("2023-04-10"))), true);
        happens(project, it -> it.raise(BLOCKER, ENERGY), true);
        happens(
                project,
                it -> it.plan(
                        MilestoneKind.STARTED,
                        started(
                                day("2023-05-18"),
                                List.of(
                                        new Evidence("PERMIT", "施工许可证 演示-2023-021"),
                                        new Evidence("PHOTO", "首桩照片 2023-05-18"))),
                        null),
                true);
        happens(project, it -> it.plan(MilestoneKind.STARTED, started(null, List.of()), "现场核查：仅平整场地，未打桩"), true);
        happens(project, it -> it.change(BLOCKER, cleared(), Because.of(null)), true);
        happens(project, it -> it.suspend(Because.of("投资方股权变更，暂停调度", day("2023-07-01"))), true);
        happens(project, it -> it.resume(Because.of("股权变更完成，恢复建设", day("2023-08-01"))), true);
    }

    @Test
    void aWithdrawnProjectWritesTheSample() throws Exception {
        var project = signed(
                "project.withdrawn.v1",
                "DEMO-S18",
                "演示招商项目18",
                "Demo signed project 18",
                "440784107",
                "硅能源及储能",
                "演示企业S18（虚构）",
                "180000000",
                "2023-04-05",
                "投资协议 演示-S18");

        happens(project, it -> it.withdraw(Because.of("协议终止", day("2023-10-09"))), true);
    }

    @Test
    void aMergedProjectWritesTheSample() throws Exception {
        var project = signed(
                "project.merged.v1",
                "DEMO-S31",
                "演示招商项目31",
                "Demo signed project 31",
                "440784103",
                "新能源汽车零配件",
                "演示企业S05（虚构）",
                "420000000",
                "2023-06-19",
                "投资协议 演示-S31");
        var into = new Project(
                UUID.fromString(EventContract.sample("project.merged.v1")
                        .at("/data/project/mergedInto")
                        .asText()),
                facts("1"));

        happens(project, it -> it.mergeInto(into, Because.of("与 DEMO-S05 同一信用代码同一地块，合并", day("2023-07-11"))), true);
    }

    @ParameterizedTest
    @MethodSource("types")
    void everySampleIsAsItsSchemaSays(String type) {
        EventContract.assertValid(EventContract.sample(type));
    }

    static Stream<String> types() {
        return Stream.of(ProjectEvent.Type.values()).map(ProjectEvent.Type::fullName);
    }

    private static void happens(Project project, Function<Project, Optional<ProjectEvent>> act, boolean sampled)
            throws Exception {
        var before = Journal.state(JSON, project);
        tell(project, before, act.apply(project).orElseThrow(), sampled);
    }

    private static void tell(Project project, Map<?, ?> before, ProjectEvent event, boolean sampled) throws Exception {
        project.advance();
        var data = Journal.data(JSON, before, project, event);
        if (sampled) {
            EventContract.assertSample(event.type().fullName(), JSON.readTree(JSON.writeValueAsString(data)));
        }
    }

    private static UUID id(String type) {
        return UUID.fromString(EventContract.sample(type).path("subject").asText());
    }

    private static Project signed(
            String type,
            String code,
            String name,
            String nameEn,
            String area,
            String track,
            String investor,
            String investment,
            String signedOn,
            String agreement)
            throws Exception {
        var facts = new Facts(
                code,
                name,
                nameEn,
                Area.parse(area),
                Category.INDUSTRY,
                track,
                investor,
                "CN",
                null,
                new BigDecimal(investment),
                true,
                new BigDecimal("62.5"),
                "副市长（分管工业）",
                "市商务局",
                List.of("ATTRACTED-2023"),
                Monitoring.NO_REPORTS,
                null,
                null,
                "SYNTHETIC");
        var project = new Project(id(type), facts);
        tell(project, Map.of(), project.registered(), false);
        var outcome = new Milestone.Outcome(
                day(signedOn), Basis.DISPATCH, List.of(), List.of(new Evidence("AGREEMENT", agreement)));
        var milestone = Milestone.of(new Plan.Undated(), null, outcome, new Milestone.Label(null, null, null, null));
        happens(project, it -> it.plan(MilestoneKind.SIGNED, milestone, null), false);
        return project;
    }

    private static Facts facts(String investment) {
        return new Facts(
                "DEMO-K21",
                "演示项目21",
                "Demo project 21",
                Area.parse("440784001"),
                Category.INDUSTRY,
                "智能电子",
                "演示企业21（虚构）",
                "CN",
                null,
                new BigDecimal(investment),
                true,
                new BigDecimal("62.50"),
                "副市长（分管工业）",
                "市工业和信息化局",
                List.of("KICKOFF-2023-02-03"),
                Monitoring.NO_REPORTS,
                new BigDecimal("112.9641000"),
                new BigDecimal("22.7688"),
                "SYNTHETIC");
    }

    private static Milestone started(LocalDate achieved, List<Evidence> evidence) {
        return Milestone.of(
                new Plan.OnDay(day("2023-03-31")),
                null,
                new Milestone.Outcome(
                        achieved, Basis.DISPATCH, List.of(new OtherDate(Basis.CEREMONY, day("2023-02-03"))), evidence),
                new Milestone.Label(null, null, Commitment.PUSH, "演示数据"));
    }

    private static Milestone trial() {
        return Milestone.of(
                new Plan.After(Optional.of(MilestoneKind.STARTED), Period.ofYears(1)),
                null,
                new Milestone.Outcome(null, Basis.DISPATCH, List.of(), List.of()),
                new Milestone.Label("DEMO-K21-TRIAL", "一年试产", Commitment.PUSH, "演示数据"));
    }

    private static Blocker cleared() {
        return new Blocker(
                ENERGY.kind(),
                ENERGY.text(),
                ENERGY.need(),
                ENERGY.owner(),
                ENERGY.level(),
                ENERGY.due(),
                ENERGY.raisedOn(),
                day("2023-06-20"),
                "市级协调会解决");
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
