package io.targetmonitor.benchmark.alerts;

import java.util.List;
import java.util.SplittableRandom;

import io.targetmonitor.benchmark.measure.Question;
import io.targetmonitor.benchmark.measure.Service;

/** What people ask for in lists of alerts, each with its bar. */
final class Questions {

    private static final int BAR = 50;
    private static final String OPEN = "state=OPEN&state=ACKNOWLEDGED";

    private final Made made;

    Questions(Made made) {
        this.made = made;
    }

    List<Question> all() {
        return List.of(
                list("open ones everywhere", random -> OPEN),
                list("open ones of a county", random -> OPEN + area(random, 6)),
                list("open ones of a province", random -> OPEN + area(random, 2)),
                list("open ones of a leader", random -> OPEN + leader(random)),
                list("open ones of a department in a city", random -> OPEN + department(random) + area(random, 4)),
                list("red ones of a rule, level 2", random -> OPEN + "&severity=RED&rule=TARGET_FAR_BEHIND&level=2"),
                list("opened within some days, a province", random -> opened(random) + area(random, 2)),
                list(
                        "of a subject",
                        random -> "subject="
                                + made.target(random.nextInt(made.afterAlerts()))
                                        .id()),
                list("any filters", Questions::any));
    }

    private interface Choice {
        String of(SplittableRandom random);
    }

    private static Question list(String name, Choice choice) {
        return Question.reading(name, BAR, random -> "/alerts?" + choice.of(random));
    }

    /** Each filter in one question of three. */
    private static String any(SplittableRandom random) {
        var query = new StringBuilder("limit=50");
        add(query, random, area(random, 2 * (1 + random.nextInt(3))));
        add(query, random, leader(random));
        add(query, random, department(random));
        add(query, random, "&severity=" + (random.nextBoolean() ? "RED" : "YELLOW"));
        add(query, random, "&rule=" + (random.nextBoolean() ? "TARGET_BEHIND" : "TARGET_FAR_BEHIND"));
        add(query, random, "&level=" + random.nextInt(4));
        add(query, random, "&" + opened(random));
        add(query, random, "&" + List.of(OPEN, "state=OPEN", "state=RESOLVED").get(random.nextInt(3)));
        return query.toString();
    }

    private static void add(StringBuilder query, SplittableRandom random, String filter) {
        if (random.nextInt(3) == 0) {
            query.append(filter);
        }
    }

    private static String area(SplittableRandom random, int digits) {
        return "&area=" + MadeTarget.anyCounty(random).substring(0, digits);
    }

    private static String leader(SplittableRandom random) {
        return "&leader=" + Service.encoded(MadeTarget.leaderOf(random.nextInt(Integer.MAX_VALUE)));
    }

    private static String department(SplittableRandom random) {
        return "&department=" + Service.encoded(MadeTarget.departmentOf(random.nextInt(Integer.MAX_VALUE)));
    }

    private static String opened(SplittableRandom random) {
        var month = 1 + random.nextInt(5);
        return "openedFrom=2026-0%d-03&openedTo=2026-0%d-12".formatted(month, month);
    }
}
