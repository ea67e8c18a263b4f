package io.targetmonitor.alerts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever is refused reads why, and no code. */
class ProblemCodesTest {

    private static final Pattern REFUSAL = Pattern.compile(
            "(?:Refusal\\.(?:invalid|conflict|forbidden)|new Refusal|new (?:Refusal\\.)?Flaw)\\([^;]*;");
    private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void everyCodeOfTheServiceHasWords(String language) throws IOException {
        var codes = codes();

        assertThat(codes).contains("number-between", "promise-in-the-past");
        assertThat(words(Locale.forLanguageTag(language))).containsAll(codes);
    }

    private static TreeSet<String> codes() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(ProblemCodesTest::text)
                    .flatMap(text -> REFUSAL.matcher(text).results())
                    .flatMap(refusal -> CODE.matcher(refusal.group()).results())
                    .map(code -> code.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> words(Locale locale) {
        return Stream.of("io.targetmonitor.alerts.problems", "io.targetmonitor.kit.problems")
                .map(name ->
                        ResourceBundle.getBundle(name, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES)))
                .flatMap(bundle -> bundle.keySet().stream())
                .toList();
    }
}
