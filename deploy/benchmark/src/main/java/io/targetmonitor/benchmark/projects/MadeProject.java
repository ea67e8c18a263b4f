package io.targetmonitor.benchmark.projects;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * A made-up project: the same number and seed always give the same one, whatever else is generated.
 *
 * @param entered the day on which it was registered
 * @param milestones in the order of its life
 * @param ended when it was withdrawn or merged; null if it goes on
 */
record MadeProject(
        UUID id,
        String code,
        String name,
        String nameEn,
        String area,
        String category,
        String track,
        String investor,
        BigDecimal plannedInvestment,
        boolean needsNewLand,
        BigDecimal landArea,
        String leader,
        String department,
        String tag,
        String status,
        UUID mergedInto,
        LocalDate entered,
        List<Reached> milestones,
        LocalDate ended) {

    /** The first day of the records; whatever happened before was entered when a project was registered. */
    static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    static final LocalDate LAST = LocalDate.of(2026, 6, 30);

    static final List<String> CATEGORIES = List.of(
            "INDUSTRY",
            "INDUSTRY",
            "INDUSTRY",
            "INDUSTRY",
            "INDUSTRY",
            "PLATFORM",
            "URBAN",
            "RURAL",
            "CULTURE_TOURISM",
            "LIVELIHOOD",
            "ECOLOGY",
            "INFRASTRUCTURE",
            "OTHER");
    static final List<String> TRACKS = List.of(
            "硅能源及储能",
            "新一代信息技术",
            "新能源汽车零配件",
            "高端装备制造",
            "生物医药",
            "现代农业与食品",
            "新材料",
            "智能家电",
            "绿色石化",
            "现代轻工纺织",
            "软件与信息服务",
            "安全应急与环保",
            "数字创意",
            "前沿新材料",
            "海洋经济",
            "商贸物流",
            "文化旅游",
            "城市更新",
            "教育医疗");
    static final List<String> LEADERS =
            List.of("市委书记", "市长", "常务副市长", "副市长（分管工业）", "副市长（分管农业）", "副市长（分管城建）", "政法委书记", "统战部部长", "人大主任");
    static final List<String> DEPARTMENTS = List.of(
            "市发展和改革局",
            "市工业和信息化局",
            "市商务局",
            "市自然资源局",
            "市住房和城乡建设局",
            "市农业农村局",
            "市交通运输局",
            "市文化广电旅游体育局",
            "市教育局",
            "市卫生健康局",
            "市水利局",
            "市投资促进中心");
    static final List<String> STAGES = List.of(
            "SIGNED",
            "REVIEWED",
            "APPROVED",
            "LISTED",
            "AWARDED",
            "CONTRACTED",
            "LAND_DELIVERED",
            "STARTED",
            "IN_STATISTICS",
            "COMPLETED",
            "IN_PRODUCTION");

    /** A milestone with the day on which it was reached and the one on which it was entered. */
    record Reached(String kind, LocalDate on, LocalDate entered) {}

    static MadeProject of(long seed, int number) {
        var random = new SplittableRandom(seed * 1_000_003 + number);
        var county = Counties.any(random);
        var firm = Words.firm(random);
        var entered = FIRST.plusDays(random.nextInt(800));
        var needsNewLand = random.nextInt(4) > 0;
        var milestones = milestones(random, entered, needsNewLand);
        var fate = random.nextInt(100);
        var status = fate < 3 ? "SUSPENDED" : fate < 6 ? "WITHDRAWN" : fate < 7 && number > 0 ? "MERGED" : "ACTIVE";
        var isClosed = status.equals("WITHDRAWN") || status.equals("MERGED");
        var lastEntry = milestones.stream()
                .map(Reached::entered)
                .max(LocalDate::compareTo)
                .orElse(entered);
        return new MadeProject(
                id(seed, number),
                "P%s-%07d".formatted(county, number),
                firm + Words.product(random) + Words.end(random),
                random.nextInt(5) == 0 ? Words.english(random) : null,
                Counties.placeIn(county, random),
                Words.of(CATEGORIES, random),
                random.nextInt(3) == 0 ? null : Words.of(TRACKS, random),
                firm + "有限公司（虚构）",
                random.nextInt(12) == 0 ? null : investment(random),
                needsNewLand,
                needsNewLand ? BigDecimal.valueOf(50 + random.nextInt(5_000), 1) : null,
                random.nextInt(10) == 0 ? null : Words.of(LEADERS, random),
                random.nextInt(20) == 0 ? null : Words.of(DEPARTMENTS, random),
                random.nextInt(20) == 0
                        ? "KICKOFF-%d-Q%d".formatted(2024 + random.nextInt(3), 1 + random.nextInt(4))
                        : null,
                status,
                status.equals("MERGED") ? id(seed, random.nextInt(number)) : null,
                entered,
                milestones,
                isClosed ? lastEntry.plusDays(1 + random.nextInt(30)) : null);
    }

    private static UUID id(long seed, int number) {
        var random = new SplittableRandom(seed + 31L * number);
        var millis = 1_704_067_200_000L + number * 60_000L;
        return new UUID(
                millis << 16 | 0x7000 | random.nextInt(0x1000), 0x8000_0000_0000_0000L | random.nextLong() >>> 2);
    }

    /** Between 0.3 million and some billion yuan, most of them small. */
    private static BigDecimal investment(SplittableRandom random) {
        var exponent = 5.5 + (random.nextDouble() + random.nextDouble() + random.nextDouble()) * 1.4;
        return BigDecimal.valueOf(Math.round(Math.pow(10, exponent) / 10_000) * 10_000);
    }

    private static List<Reached> milestones(SplittableRandom random, LocalDate registered, boolean needsNewLand) {
        var reached = new ArrayList<Reached>();
        var day = registered.minusDays(random.nextInt(500));
        for (var kind : STAGES) {
            var isOfLand =
                    List.of("LISTED", "AWARDED", "CONTRACTED", "LAND_DELIVERED").contains(kind);
            if (isOfLand && !needsNewLand || random.nextInt(12) == 0) {
                continue;
            }
            day = day.plusDays(10 + random.nextInt(110));
            var told = day.plusDays(random.nextInt(8));
            if (told.isAfter(LAST) || random.nextInt(8) == 0) {
                break;
            }
            reached.add(new Reached(kind, day, told.isBefore(registered) ? registered : told));
        }
        return List.copyOf(reached);
    }
}
