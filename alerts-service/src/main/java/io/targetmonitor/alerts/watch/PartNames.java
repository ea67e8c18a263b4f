package io.targetmonitor.alerts.watch;

import java.util.Locale;
import java.util.ResourceBundle;

/** What people call a milestone or a blocker of a project. */
enum PartNames {
    CHINESE(Locale.SIMPLIFIED_CHINESE),
    ENGLISH(Locale.ENGLISH);

    private final ResourceBundle words;

    PartNames(Locale locale) {
        words = ResourceBundle.getBundle(
                "io.targetmonitor.alerts.messages",
                locale,
                PartNames.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** By its own name where it has one, else by its kind; a kind that is new to us goes by its code. */
    String ofMilestone(String project, String kind, String name) {
        var word = words.containsKey("milestone." + kind) ? words.getString("milestone." + kind) : kind;
        return words.getString("part.name").formatted(project, name == null ? word : name);
    }

    String ofBlocker(String project, String text) {
        return words.getString("part.name").formatted(project, text);
    }
}
