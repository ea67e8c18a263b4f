package io.targetmonitor.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.targetmonitor.local.demo.plan.DemoService;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the services have written after the year, the deaths in it and whatever the tests of the page did: for operators,
 * not about people.
 */
@ExtendWith(LoadedSystem.class)
class WrittenLogsIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A token, a header with one, Chinese (all names and texts of Heshan are), and what only a body of ours has. */
    private static final Pattern TOO_MUCH =
            Pattern.compile("eyJ|Bearer |\\p{IsHan}|\\\\?\"(nameEn|reason|value|recipients|measure)\\\\?\" ?:");

    private static final int LONG_ENOUGH = 8;

    private static RunningSystem system;
    private static Set<String> englishTexts;

    /** The logs have what goes wrong too. */
    @BeforeAll
    static void letSomethingGoWrong(RunningSystem loaded) throws IOException, InterruptedException {
        system = loaded;
        englishTexts = englishTexts();
        for (var service : DemoService.values()) {
            var api = system.reader("reporter-heshan");
            var address = api.services().get(service).api() + "/api/v1/"
                    + service.name().toLowerCase(Locale.ROOT) + "/nobody";
            refused(address, api.token(), "{\"name\": \"张三 Zhang San\", \"nobody knows\": 1");
            refused(address, api.token() + "x", "{\"reason\": \"张三 Zhang San is ill\"}");
        }
    }

    private static void refused(String address, String token, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body));
        var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.discarding());
        assertThat(answer.statusCode()).isBetween(400, 499);
    }

    static List<String> applications() {
        return Service.ALL.stream().map(Service::name).toList();
    }

    @ParameterizedTest
    @MethodSource("applications")
    void noLineTellsOfPeopleOrHasATokenOrABody(String application) {
        assertThat(lines(application)).isNotEmpty().noneMatch(WrittenLogsIT::tellsTooMuch);
    }

    @ParameterizedTest
    @MethodSource("applications")
    void everyLineIsJsonWithLevelAndMessage(String application) {
        assertThat(lines(application)).allSatisfy(line -> {
            var entry = JSON.readTree(line);
            assertThat(entry.path("level").asText()).isNotBlank();
            assertThat(entry.has("message")).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Refused eyJhbGciOiJSUzI1NiJ9.e30.x",
                "Authorization: Bearer abc",
                "The target 工业用地 is late",
                "{\"message\":\"got {\\\"reason\\\": 1}\"}",
                "Zhang San is ill",
            })
    void whatTellsTooMuchIsSeen(String line) {
        assertThat(tellsTooMuch(line)).isTrue();
    }

    @Test
    void theTextsOfTheYearAreKnown() {
        assertThat(englishTexts).hasSizeGreaterThan(50);
    }

    private static boolean tellsTooMuch(String line) {
        return TOO_MUCH.matcher(line).find() || englishTexts.stream().anyMatch(line::contains);
    }

    private static List<String> lines(String application) {
        try {
            return Files.readAllLines(system.logs().resolve(application + ".log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names and remarks, in what was entered and in what was refused. */
    private static Set<String> englishTexts() throws IOException {
        var texts = new TreeSet<>(Set.of("Zhang San"));
        for (var file : List.of("heshan-2023.json", "heshan-2023-demo.json", "heshan-2023-external.json")) {
            collect(JSON.readTree(Path.of("src/main/resources/demo", file).toFile()), texts);
        }
        return texts;
    }

    private static void collect(JsonNode node, Set<String> texts) {
        if (node.isTextual()
                && node.textValue().contains(" ")
                && node.textValue().length() >= LONG_ENOUGH) {
            texts.add(node.textValue());
        }
        node.forEach(child -> collect(child, texts));
    }
}
