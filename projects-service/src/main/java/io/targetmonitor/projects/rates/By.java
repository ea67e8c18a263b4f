package io.targetmonitor.projects.rates;

import java.util.Arrays;
import java.util.stream.Stream;

import io.targetmonitor.kit.http.Refusal;

/** What the projects of a cohort are grouped by; each is a column of what was known. */
enum By {
    TOWN,
    DEPARTMENT;

    static By parse(String text) {
        return Stream.of(values())
                .filter(by -> by.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("by", "unknown-value", Arrays.toString(values())));
    }

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
