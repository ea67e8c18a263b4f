package io.targetmonitor.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/** What an overlay becomes, by the kubectl of this machine. */
final class Rendered {

    static final Path FOLDER = Path.of("").toAbsolutePath();

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Map<String, List<Manifest>> DONE = new ConcurrentHashMap<>();

    private Rendered() {}

    /** All overlays; there is no list to forget one in. */
    static Stream<String> overlays() {
        try (var folders = Files.list(FOLDER.resolve("overlays"))) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Manifest> overlay(String name) {
        return DONE.computeIfAbsent(name, any -> folder("overlays/" + name));
    }

    static List<Manifest> folder(String folder) {
        try {
            var process = new ProcessBuilder("kubectl", "kustomize", folder)
                    .directory(FOLDER.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(folder + " cannot be built; kubectl says why above");
            }
            try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(text)) {
                return documents.readAll().stream().map(Manifest::new).toList();
            }
        } catch (IOException e) {
            throw new AssertionError(
                    "The manifests are rendered by kubectl 1.30 or later, which is not on the PATH:"
                            + " see https://kubernetes.io/docs/tasks/tools/",
                    e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
