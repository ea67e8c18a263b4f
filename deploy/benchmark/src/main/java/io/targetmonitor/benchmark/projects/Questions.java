package io.targetmonitor.benchmark.projects;

import java.util.List;
import java.util.SplittableRandom;

import io.targetmonitor.benchmark.measure.Question;
import io.targetmonitor.benchmark.measure.Service;

/** What people ask projects-service, each with its bar. */
final class Questions {

    private static final List<String> SORTS =
            List.of("code", "-code", "name", "-name", "plannedInvestment", "-plannedInvestment");

    private static final String WINDOW = "from=2024-07-01&to=2025-06-30";
    private static final String PAST = "&asOf=2025-12-31";

    private Questions() {}

    static List<Question> all() {
        return List.of(
                Question.reading("list of a county", 50, random -> "/projects?area=" + Counties.any(random)),
                Question.reading("list: any filters, any order", 50, Questions::list),
                Question.reading("list: the same, everywhere", 50, random -> "/projects?" + filters(random)),
                Question.reading(
                        "search everywhere",
                        100,
                        random -> "/projects?q=" + Service.encoded(Words.asked(random)) + "&" + sort(random)),
                Question.reading(
                        "search with any filters",
                        100,
                        random -> list(random) + "&q=" + Service.encoded(Words.asked(random))),
                Question.reading(
                        "search for one character",
                        100,
                        random -> "/projects?q="
                                + Service.encoded(Words.product(random).substring(0, 1)) + "&" + sort(random)),
                Question.reading("pipeline of a county", 100, random -> "/pipeline?area=" + Counties.any(random)),
                Question.reading(
                        "pipeline of a county, past", 100, random -> "/pipeline?area=" + Counties.any(random) + PAST),
                Question.reading(
                        "pipeline of a province", 1_000, random -> "/pipeline?area=" + Counties.anyProvince(random)),
                Question.reading(
                        "pipeline of the largest province, past",
                        1_000,
                        random -> "/pipeline?by=town&area=" + Counties.largestProvince() + PAST),
                Question.reading(
                        "stage rates of a county",
                        100,
                        random -> "/stage-rates?" + WINDOW + "&area=" + Counties.any(random)),
                Question.reading(
                        "stage rates of a county, past",
                        100,
                        random -> "/stage-rates?by=department&" + WINDOW + PAST + "&area=" + Counties.any(random)),
                Question.reading(
                        "stage rates of a province",
                        1_000,
                        random -> "/stage-rates?" + WINDOW + "&area=" + Counties.anyProvince(random)),
                Question.reading(
                        "stage rates of the largest province, past",
                        1_000,
                        random -> "/stage-rates?" + WINDOW + PAST + "&area=" + Counties.largestProvince()),
                Question.reading(
                        "projects behind a rate of a province",
                        1_000,
                        random -> "/stage-rates/projects?stage=start&reached=false&" + WINDOW + "&area="
                                + Counties.anyProvince(random)));
    }

    private static String list(SplittableRandom random) {
        var county = Counties.any(random);
        var area = county.substring(0, 2 * (1 + random.nextInt(3)));
        return "/projects?area=" + area + "&" + filters(random);
    }

    private static String filters(SplittableRandom random) {
        var query = new StringBuilder(sort(random));
        add(query, "stage", MadeProject.STAGES, random);
        add(query, "status", List.of("ACTIVE", "ACTIVE", "ACTIVE", "SUSPENDED", "WITHDRAWN", "MERGED"), random);
        add(query, "category", MadeProject.CATEGORIES, random);
        add(query, "track", MadeProject.TRACKS, random);
        add(query, "leader", MadeProject.LEADERS, random);
        add(query, "department", MadeProject.DEPARTMENTS, random);
        return query.toString();
    }

    private static String sort(SplittableRandom random) {
        return "sort=" + Words.of(SORTS, random);
    }

    private static void add(StringBuilder query, String filter, List<String> values, SplittableRandom random) {
        if (random.nextInt(3) == 0) {
            query.append('&').append(filter).append('=').append(Service.encoded(Words.of(values, random)));
        }
    }
}
