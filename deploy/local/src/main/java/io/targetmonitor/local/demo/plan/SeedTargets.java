package io.targetmonitor.local.demo.plan;

import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/** What the report promises, as targets; its programmes are targets that nobody can put a number to. */
final class SeedTargets {

    private final DemoData data;

    SeedTargets(DemoData data) {
        this.data = data;
    }

    Stream<Action> actions() {
        return Stream.concat(
                DemoData.each(data.seed(), "targets").map(this::target),
                DemoData.each(data.seed(), "programmes").map(this::programme));
    }

    private Action target(JsonNode target) {
        var body = named(target)
                .with("period", period(target))
                .with("comparator", comparator(target))
                .with("value", Money.amountOf(target, "target"))
                .with("stretch", Money.amountOf(target, "stretch"))
                .with("commitment", commitment(target))
                .with("profile", profile(target))
                .with("department", Departments.firstOf(target.get("responsible_suggested")));
        return Entry.target(data.eventDay(), target.get("code").textValue(), body);
    }

    private Action programme(JsonNode programme) {
        var body = named(programme)
                .with("commitment", "PLAN")
                .with("department", Departments.of(programme.get("owner_stated")));
        return Entry.target(data.eventDay(), programme.get("code").textValue(), body);
    }

    private Body named(JsonNode entry) {
        var source = new Body().with("document", data.document(entry)).with("quote", entry.get("quote_zh"));
        return new Body()
                .with("code", entry.get("code"))
                .with("name", entry.get("name_zh"))
                .with("nameEn", entry.get("name_en"))
                .with("indicator", IndicatorCodes.of(entry.get("code").textValue()))
                .with("area", DemoData.HESHAN)
                .with("source", source)
                .with("decidedOn", data.eventDay().toString())
                .with("provenance", entry.get("provenance"));
    }

    private static Optional<String> period(JsonNode target) {
        return switch (target.at("/period/type").textValue()) {
            case "ANNUAL" -> Optional.of("2023");
            case "MULTI_YEAR_3" -> Optional.of("2023/2025");
            case "NO_DEADLINE" -> Optional.empty();
            default -> throw new IllegalArgumentException("A period of an unknown type: " + target.get("period"));
        };
    }

    private static Optional<String> comparator(JsonNode target) {
        return DemoData.text(target, "comparator").flatMap(comparator -> switch (comparator) {
            case "GE", "GT" -> Optional.of(comparator);
            case "RANK_LE", "RANK_FRONT" -> Optional.of("LE");
            case "AWARDED" -> Optional.empty();
            default -> throw new IllegalArgumentException("An unknown comparator: " + comparator);
        });
    }

    /** How firmly it was said: a missed 确保 is read quite differently from a missed 力争. */
    static String commitment(JsonNode entry) {
        return switch (entry.at("/commitment/level").textValue()) {
            case "BIND" -> "BINDING";
            case "STRIVE" -> "ASPIRATIONAL";
            case "PUSH" -> "PUSH";
            case "PLAN" -> "PLAN";
            default -> throw new IllegalArgumentException("An unknown commitment: " + entry.get("commitment"));
        };
    }

    private static Optional<Body> profile(JsonNode target) {
        return DemoData.text(target, "profile_suggested").map(name -> switch (name) {
            case "FLAT_PATH" -> new Body().with("type", "FLAT");
            // school places come each September; steps need checkpoints, which nobody has issued
            case "LINEAR_36M", "SCHOOL_SEPT_STEP" -> new Body().with("type", "LINEAR");
            default -> monthly(name);
        });
    }

    private static Body monthly(String name) {
        var shares = SeasonalShares.named(name)
                .orElseThrow(() -> new IllegalArgumentException("No shares are known for " + name));
        return new Body().with("type", "MONTHLY").with("shares", shares);
    }
}
