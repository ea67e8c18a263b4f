package io.targetmonitor.benchmark.projects;

import java.util.List;
import java.util.SplittableRandom;

/** Words of which names are made; all firms are made up. */
final class Words {

    private static final String FIRST = "锐华瑞恒鑫博天润中科德正海远宏盛金泰安信创维嘉利丰达新晨同辉广源东方启明国兴永通";
    private static final String SECOND = "能捷达耀腾峰邦禾凯讯康韵芯鼎铭诚飞翔卓越龙虎云帆岭川江湖松柏竹梅石玉珠";
    private static final List<String> PRODUCTS = List.of(
            "光伏组件",
            "储能电池",
            "硅片",
            "集成电路",
            "印制电路板",
            "显示模组",
            "新能源汽车零部件",
            "电机",
            "精密模具",
            "智能家电",
            "五金制品",
            "不锈钢",
            "铝型材",
            "水暖卫浴",
            "绿色建材",
            "装配式建筑",
            "生物医药",
            "医疗器械",
            "食品加工",
            "调味品",
            "预制菜",
            "乳制品",
            "饲料",
            "纺织印染",
            "功能面料",
            "制鞋",
            "皮革",
            "造纸",
            "包装印刷",
            "精细化工",
            "涂料",
            "新材料",
            "碳纤维",
            "石墨烯",
            "再生资源",
            "冷链物流",
            "电商物流",
            "大数据中心",
            "盾构装备",
            "工业机器人",
            "数控机床",
            "船舶配套",
            "航空零部件",
            "风电叶片",
            "氢能装备",
            "农业机械",
            "茶叶加工",
            "水产养殖",
            "文旅小镇",
            "污水处理");
    private static final List<String> ENDS =
            List.of("项目", "生产项目", "生产基地项目", "产业园项目", "扩建项目", "技术改造项目", "研发中心项目", "总部项目", "智能工厂", "一期项目", "二期项目");
    private static final List<String> ENGLISH_PRODUCTS = List.of(
            "photovoltaic module",
            "energy storage battery",
            "silicon wafer",
            "printed circuit board",
            "display panel",
            "car parts",
            "precision mould",
            "household appliance",
            "aluminium profile",
            "food processing",
            "biomedicine",
            "green building material",
            "cold chain logistics",
            "data centre",
            "industrial robot",
            "hydrogen equipment");
    private static final List<String> SYLLABLES = List.of(
            "rui", "hua", "heng", "xin", "bo", "tian", "run", "zhong", "de", "hai", "yuan", "hong", "sheng", "jin",
            "tai", "an", "chuang", "wei", "jia", "li", "feng", "da", "chen", "tong", "guang", "qi", "ming");

    private Words() {}

    static String firm(SplittableRandom random) {
        return "" + charOf(FIRST, random) + charOf(SECOND, random) + charOf(SECOND, random);
    }

    static String product(SplittableRandom random) {
        return of(PRODUCTS, random);
    }

    static String end(SplittableRandom random) {
        return of(ENDS, random);
    }

    static String english(SplittableRandom random) {
        var firm = of(SYLLABLES, random) + of(SYLLABLES, random) + of(SYLLABLES, random);
        return Character.toUpperCase(firm.charAt(0)) + firm.substring(1) + " " + of(ENGLISH_PRODUCTS, random)
                + (random.nextInt(3) == 0 ? " base" : " plant");
    }

    /** What somebody types who looks for a project: a word, the beginning of a firm, part of a code. */
    static String asked(SplittableRandom random) {
        return switch (random.nextInt(8)) {
            case 0 -> product(random).substring(0, 2);
            case 1 -> firm(random).substring(0, 2);
            case 2 -> firm(random);
            case 3 -> product(random);
            case 4 -> firm(random).substring(0, 2) + product(random);
            case 5 -> english(random).split(" ")[0];
            case 6 -> of(ENGLISH_PRODUCTS, random);
            default -> "%06d".formatted(random.nextInt(1_000_000));
        };
    }

    static <T> T of(List<T> list, SplittableRandom random) {
        return list.get(random.nextInt(list.size()));
    }

    private static char charOf(String text, SplittableRandom random) {
        return text.charAt(random.nextInt(text.length()));
    }
}
