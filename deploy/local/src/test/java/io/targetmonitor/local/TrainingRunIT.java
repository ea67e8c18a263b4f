package io.targetmonitor.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The run that the build of an image makes the AOT cache of: nothing is there to talk to, and it has to end well. */
class TrainingRunIT {

    private static final Path CONTAINERFILE = Path.of("../kubernetes/images/Containerfile");

    private static final Pattern PROPERTY = Pattern.compile("-D\\S+");

    static List<Service> applications() {
        return Service.ALL;
    }

    @ParameterizedTest
    @MethodSource("applications")
    void endsByItselfWhenAllIsSetUp(Service application) throws Exception {
        var run = new PackagedCommand(application, Map.of()).startService(properties());

        assertThat(PackagedCommand.said(run))
                .contains(application.name() + " stopped in ")
                .doesNotContain("started in", "ERROR");
        assertThat(run.waitFor()).isZero();
    }

    private static List<String> properties() throws Exception {
        var properties = PROPERTY.matcher(Files.readString(CONTAINERFILE))
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(properties).isNotEmpty();
        return properties;
    }
}
