package io.targetmonitor.projects.pipeline;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

import io.targetmonitor.kit.http.Refusal;
import io.targetmonitor.projects.schedule.MilestoneKind;

/** What the projects of a pipeline are grouped by; each is a column of what was known. */
enum By {
    STAGE("array_position(array[%s], stage) nulls first"
            .formatted(quoted(Stream.of(MilestoneKind.values()).map(Enum::name)))),
    TOWN("town nulls last"),
    CATEGORY("category nulls last"),
    TRACK("track nulls last");

    private final String order;

    By(String order) {
        this.order = order;
    }

    static By parse(String text) {
        return Stream.of(values())
                .filter(by -> by.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("by", "unknown-value", Arrays.toString(values())));
    }

    /** SQL: stages in the order of a project's life, from those that reached none; all else by its own order. */
    String order() {
        return order;
    }

    private static String quoted(Stream<String> words) {
        return String.join(", ", words.map("'%s'"::formatted).toList());
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
