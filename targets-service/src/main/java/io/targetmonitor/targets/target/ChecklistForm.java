package io.targetmonitor.targets.target;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import io.targetmonitor.targets.decision.Checklist;

/** How far a designation or a programme is, as somebody writes it; the whole list each time. */
record ChecklistForm(
        @NotNull Checklist.State state,
        @Size(max = 200) List<@NotNull @Valid Item> items,
        @Size(max = 100) String reviewer) {

    record Item(
            @NotBlank @Size(max = 500) String text,
            boolean done,
            @Size(max = 1000) String evidence) {}

    Checklist checklist() {
        var done = items == null ? List.<Item>of() : items;
        return new Checklist(
                state,
                done.stream()
                        .map(item -> new Checklist.Item(item.text, item.done, orNull(item.evidence)))
                        .toList(),
                orNull(reviewer));
    }

    private static String orNull(String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
