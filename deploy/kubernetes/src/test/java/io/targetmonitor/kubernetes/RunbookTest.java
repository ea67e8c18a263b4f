package io.targetmonitor.kubernetes;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** An alert at night leads to a page that says what to do. */
class RunbookTest {

    private static final Pattern METRIC = Pattern.compile("\\b[a-z]+(_[a-z]+)+\\b(?= *[{\\[)>])");

    /** Of these names, tests of the kit and of the services see that they are exposed. */
    private static final Pattern TESTED = Pattern.compile("(http_server|jvm|agroal|relay|follower|target|alerts)_.*");

    @Test
    void everyAlertSaysWhatIsWrongAndLeadsToItsSection() throws IOException {
        var anchors = anchors();

        assertThat(rules()).hasSizeGreaterThanOrEqualTo(10).allSatisfy(rule -> {
            assertThat(rule.at("/annotations/summary").asText()).isNotBlank();
            assertThat(rule.at("/labels/severity").asText()).isIn("critical", "warning");
            var link = rule.at("/annotations/runbook_url").asText();
            assertThat(link).contains("/deploy/kubernetes/README.md#");
            assertThat(anchors).contains(link.substring(link.indexOf('#') + 1));
        });
    }

    @Test
    void onlyMetricsThatATestSeesExposedAreAskedFor() throws IOException {
        assertThat(Stream.concat(rules().map(rule -> rule.path("expr").asText()), expressions())
                        .flatMap(expression ->
                                METRIC.matcher(expression).results().map(match -> match.group())))
                .isNotEmpty()
                .allMatch(TESTED.asMatchPredicate());
    }

    @Test
    void boardsAreReadable() throws IOException {
        assertThat(expressions()).hasSizeGreaterThan(15).allMatch(expression -> !expression.isBlank());
    }

    private static Stream<JsonNode> rules() {
        return Rendered.overlay("production").stream()
                .filter(manifest -> manifest.isA("PrometheusRule"))
                .flatMap(manifest -> Manifest.elements(manifest.json().at("/spec/groups")))
                .flatMap(group -> Manifest.elements(group.path("rules")));
    }

    private static Stream<String> expressions() throws IOException {
        try (var files = Files.list(Rendered.FOLDER.resolve("components/monitoring/dashboards"))) {
            var json = new ObjectMapper();
            return files
                    .map(file -> {
                        try {
                            return json.readTree(file.toFile());
                        } catch (IOException e) {
                            throw new AssertionError(file + " is no JSON", e);
                        }
                    })
                    .flatMap(board -> board.findValues("expr").stream())
                    .map(JsonNode::asText)
                    .toList()
                    .stream();
        }
    }

    /** As GitHub makes them of headings. */
    private static Set<String> anchors() throws IOException {
        try (var lines = Files.lines(Rendered.FOLDER.resolve("README.md"))) {
            return lines.filter(line -> line.startsWith("#"))
                    .map(line -> line.replaceFirst("^#+ ", "")
                            .toLowerCase(Locale.ROOT)
                            .replaceAll("[^\\p{L}\\p{N} -]", "")
                            .replace(' ', '-'))
                    .collect(Collectors.toSet());
        }
    }
}
