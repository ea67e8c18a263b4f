package io.targetmonitor.alerts.rule;

import java.util.Locale;
import java.util.ResourceBundle;

/** What rules and their parameters mean, in the language of whoever asks. */
final class RuleWords {

    private final ResourceBundle words;

    RuleWords(Locale locale) {
        words = ResourceBundle.getBundle(
                "io.targetmonitor.alerts.rules",
                locale,
                RuleWords.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String title(RuleCode code) {
        return words.getString(code + ".title");
    }

    String description(RuleCode code) {
        return words.getString(code + ".description");
    }

    String description(Parameter parameter) {
        return words.getString("parameter." + parameter.name());
    }
}
