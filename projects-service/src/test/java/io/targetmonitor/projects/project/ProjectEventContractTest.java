package io.targetmonitor.projects.project;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
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
import io.targetmonitor.projects.progress.ProgressReport;
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
            new BigDecimal("3200"),
            "吨标准煤/年",
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
        tell(project, Map.of(), project.registered(day("2023-02-03")), true);

        happens(project, it -> it.plan(MilestoneKind.STARTED, started(null, List.of()), null), true);
        happens(project, it -> it.plan(MilestoneKind.TRIAL_PRODUCTION, trial(), null), false);
        happens(
                project,
                it -> it.amend(facts("215000000"), Because.of("二期厂房缓建，投资额调减", day("2023-04-10")), day("2023-04-10")),
                true);
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

    /** Seven months, then a correction of the last one, which puts it below the month before too. */
    @Test
    void aCorrectedReportWritesTheSample() throws Exception {
        var project = new Project(id("project.progress-reported.v1"), reporting());
        tell(project, Map.of(), project.registered(day("2023-02-03")), false);
        reports(project, "2023-02", "8000000", "3", null, "2023-03-06");
        reports(project, "2023-03", "15000000", "7", null, "2023-04-06");
        reports(project, "2023-04", "25000000", "11", null, "2023-05-06");
        reports(project, "2023-05", "36000000", "16", null, "2023-06-06");
        reports(project, "2023-06", "54000000", "25", null, "2023-07-06");
        reports(project, "2023-07", "85000000", "36", "主体结构施工", "2023-08-07");
        reports(project, "2023-08", "96000000", "42.5", ROOF, "2023-09-06");

        var correction = report("2023-08", "84000000.00", "42.50", ROOF, "一份设备合同取消，核减已报投资", "2023-09-20");
        happens(project, it -> it.report(correction), true);
    }

    private static final String ROOF = "主体结构封顶，设备基础施工";

    private static void reports(
            Project project, String month, String money, String percent, String summary, String reportedOn)
            throws Exception {
        happens(project, it -> it.report(report(month, money, percent, summary, null, reportedOn)), false);
    }

    private static ProgressReport report(
            String month, String money, String percent, String summary, String reason, String reportedOn) {
        return new ProgressReport(
                YearMonth.parse(month),
                0,
                new BigDecimal(money),
                new BigDecimal(percent),
                summary,
                reason,
                day(reportedOn),
                "reporter-heshan",
                Instant.EPOCH,
                Instant.EPOCH);
    }

    private static Facts reporting() {
        return new Facts(
                "DEMO-K22",
                "2301-440784-04-01-123456",
                "演示项目22",
                "Demo project 22",
                Area.parse("440784001"),
                Category.INDUSTRY,
                "智能电子",
                "演示企业22（虚构）",
                "CN",
                "91350100M000100Y43",
                null,
                new BigDecimal("239000000"),
                true,
                new BigDecimal("62.5"),
                "副市长（分管工业）",
                "市工业和信息化局",
                List.of("KICKOFF-2023-02-03"),
                Monitoring.FULL,
                new BigDecimal("112.9641"),
                new BigDecimal("22.7688"),
                "SYNTHETIC");
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
                null,
                name,
                nameEn,
                Area.parse(area),
                Category.INDUSTRY,
                track,
                investor,
                "CN",
                null,
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
        tell(project, Map.of(), project.registered(day(signedOn)), false);
        var outcome = new Milestone.Outcome(
                day(signedOn), Basis.DISPATCH, List.of(), List.of(new Evidence("AGREEMENT", agreement)));
        var milestone = Milestone.of(new Plan.Undated(), null, outcome, new Milestone.Label(null, null, null, null));
        happens(project, it -> it.plan(MilestoneKind.SIGNED, milestone, null), false);
        return project;
    }

    private static Facts facts(String investment) {
        return new Facts(
                "DEMO-K21",
                null,
                "演示项目21",
                "Demo project 21",
                Area.parse("440784001"),
                Category.INDUSTRY,
                "智能电子",
                "演示企业21（虚构）",
                "CN",
                null,
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
                ENERGY.needAmount(),
                ENERGY.needUnit(),
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
