package io.targetmonitor.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** The metrics that alert rules and boards of {@code deploy/kubernetes} ask for. */
public final class MetricNames {

    private static final Path MONITORING = Path.of("../deploy/kubernetes/components/monitoring");

    private MetricNames() {}

    /** Fails if the exposition lacks one whose name begins with the prefix, or if nobody asks for any. */
    public static void assertExposed(String exposition, String... prefixes) {
        for (var prefix : prefixes) {
            var asked = askedFor(prefix);
            assertThat(asked).as("asked for, of " + prefix).isNotEmpty();
            assertThat(asked).allSatisfy(name -> assertThat(exposition).containsPattern("(?m)^" + name + "[ {]"));
        }
    }

    private static Set<String> askedFor(String prefix) {
        try (var files = Files.walk(MONITORING)) {
            var names = new TreeSet<String>();
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = Pattern.compile("\\b" + prefix + "_[a-z_]+\\b(?= *[{\\[)>])")
                        .matcher(Files.readString(file));
                while (name.find()) {
                    names.add(name.group());
                }
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
