package io.targetmonitor.kit.events;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import io.targetmonitor.kit.testing.EventContract;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code docs/events} is whole: each type has a sample and a schema, and AsyncAPI and the page list all of them. */
class ContractFilesTest {

    @Test
    void everySampleIsAsItsSchemaSays() throws Exception {
        var types = types();

        assertThat(types).contains("project.registered.v1", "target.assessed.v1", "notification.requested.v1");
        types.forEach(type -> EventContract.assertValid(EventContract.sample(type)));
        types.forEach(type ->
                assertThat(EventContract.sample(type).get("type").asText()).isEqualTo(type));
    }

    @Test
    void asyncApiAndThePageListEveryTypeAndNoOther() throws Exception {
        assertThat(found("asyncapi.yaml", "\\./([a-z.1-9-]+)\\.schema\\.json")).isEqualTo(types());
        assertThat(found("README.md", "\\| `([a-z.1-9-]+)` \\|")).isEqualTo(types());
    }

    @Test
    void everyMessageOfAsyncApiIsOnAChannel() throws Exception {
        assertThat(found("asyncapi.yaml", "#/components/messages/([a-z.1-9-]+)'"))
                .isEqualTo(types());
    }

    private static Set<String> types() throws IOException, URISyntaxException {
        try (var files = Files.list(folder())) {
            var types = new TreeSet<String>();
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json") && !name.endsWith(".schema.json"))
                    .forEach(name -> types.add(name.substring(0, name.length() - ".json".length())));
            return types;
        }
    }

    private static Set<String> found(String file, String pattern) throws IOException, URISyntaxException {
        var matcher = Pattern.compile(pattern).matcher(Files.readString(folder().resolve(file)));
        var names = new TreeSet<String>();
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        names.removeIf(name -> !name.matches(".*\\.v\\d+"));
        return names;
    }

    private static Path folder() throws URISyntaxException {
        return Path.of(ContractFilesTest.class
                        .getResource("/events/asyncapi.yaml")
                        .toURI())
                .getParent();
    }
}
