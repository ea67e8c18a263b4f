package io.targetmonitor.dashboard.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a browser has to read of the built page before it can show a screen. */
class PageSizeTest {

    private static final Path WEB = Path.of("target/web");
    private static final int MOST = 60_000;

    private static final Pattern SCRIPT = Pattern.compile("<script[^>]+src=\"/([^\"]+\\.js)\"");
    private static final Pattern IMPORT = Pattern.compile("(?:from|import)\\s?\"\\./([^\"]+\\.js)\"");

    @Test
    void everyScreenNeedsLittleBeforeItsCharts() throws IOException {
        var entry = match(SCRIPT, Files.readString(WEB.resolve("index.html"))).get(0);
        var first = closure(WEB.resolve(entry));

        for (var screen : List.of("Target", "Projects", "Project", "Alerts", "Alert", "Reporting")) {
            var all = new LinkedHashSet<>(first);
            all.addAll(closure(chunk(screen)));
            assertThat(all).noneMatch(file -> file.getFileName().toString().startsWith("charts-"));
            assertThat(all.stream().mapToInt(PageSizeTest::zipped).sum())
                    .as(screen + " reads " + all)
                    .isLessThan(MOST);
        }
    }

    @Test
    void nothingIsReadFromElsewhere() throws IOException {
        try (var files = Files.walk(WEB)) {
            var foreign = files.filter(file -> file.toString().matches(".*\\.(html|css)"))
                    .filter(file -> read(file).matches("(?s).*(?:src=|href=|url\\()[\"']?(?:https?:)?//.*"))
                    .collect(Collectors.toSet());
            assertThat(foreign).isEmpty();
        }
    }

    private static Path chunk(String screen) throws IOException {
        try (var files = Files.list(WEB.resolve("assets"))) {
            return files.filter(file -> file.getFileName().toString().matches(screen + "-[\\w-]{8}\\.js"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** A file and all that it imports at once. */
    private static Set<Path> closure(Path file) {
        var all = new LinkedHashSet<Path>();
        add(file, all);
        return all;
    }

    private static void add(Path file, Set<Path> all) {
        if (all.add(file)) {
            match(IMPORT, read(file)).forEach(name -> add(file.resolveSibling(name), all));
        }
    }

    private static List<String> match(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static int zipped(Path file) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
