package io.targetmonitor.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.targetmonitor.local.demo.plan.DemoService;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** One of two processes of a service is told to stop while people write and read: nobody notices. */
@ExtendWith(LoadedSystem.class)
class RollingStopIT {

    private static final int CALLERS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static RunningSystem system;

    @BeforeAll
    static void keep(RunningSystem loaded) {
        system = loaded;
    }

    @Test
    void whatWasAcceptedIsAnsweredAndKept() throws Exception {
        var token = system.token("admin");
        try (var leaving = system.another(DemoService.PROJECTS, asDeployed());
                var load = ProjectLoad.on(leaving.service(), token, CALLERS)) {
            await().atMost(PATIENCE).until(() -> load.acknowledged().size() >= 10 * CALLERS);
            try (var slow = HalfSentProject.to(leaving.service(), token)) {
                leaving.terminate();

                load.untilNotReady();
                assertThat(load.failures()).isEmpty();
                await().atMost(PATIENCE).until(load::sentAway);
                slow.sendTheRest();
                assertThat(slow.status()).isEqualTo(201);
                assertThat(leaving.process().waitFor()).isIn(0, 143);
                assertKept(load.acknowledged());
                assertKept(List.of(slow.code()));
            }
        }
    }

    /** By the process that stays. */
    private static void assertKept(List<String> codes) {
        var api = system.reader("admin");
        assertThat(codes)
                .isNotEmpty()
                .allSatisfy(code -> assertThat(api.get(DemoService.PROJECTS, "/projects/by-code/" + code)
                                .get("code")
                                .textValue())
                        .isEqualTo(code));
    }

    /** How long a pod answers and finishes is what the manifests say. */
    private static Map<String, String> asDeployed() throws IOException {
        var settings = Files.readString(Path.of("../kubernetes/base/settings.yaml"));
        var found = Pattern.compile("(?m)^  (QUARKUS_SHUTDOWN_\\w+): (\\w+)$")
                .matcher(settings)
                .results();
        var shutdown = new HashMap<>(found.collect(Collectors.toMap(match -> match.group(1), match -> match.group(2))));
        assertThat(shutdown).containsOnlyKeys("QUARKUS_SHUTDOWN_DELAY", "QUARKUS_SHUTDOWN_TIMEOUT");
        // how long a line may be slow is another matter, and this machine may be slow itself
        shutdown.put("QUARKUS_HTTP_READ_TIMEOUT", "60S");
        return shutdown;
    }
}
