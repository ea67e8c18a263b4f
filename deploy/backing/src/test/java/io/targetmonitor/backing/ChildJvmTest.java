package io.targetmonitor.backing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class ChildJvmTest {
    @TempDir
    private Path folder;

    @Test
    void childGetsArgumentsAndEnvironmentAndItsExitCodeIsSeen() throws Exception {
        var child = jvm("child", Speaker.class, List.of("hello"), Map.of("WHO", "world"));

        assertEquals(3, child.start().waitFor());
        assertEquals("hello world", Files.readString(child.log()).strip());
    }

    @Test
    void childOfAKilledParentExits() throws IOException {
        var childLog = folder.resolve("child.log");
        var parent = jvm("parent", Parent.class, List.of(childLog.toString()), Map.of())
                .start();
        await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(childLog) && Files.size(childLog) > 1);
        var child = ProcessHandle.of(Long.parseLong(Files.readString(childLog).strip()))
                .orElseThrow();

        parent.destroyForcibly();

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertFalse(child.isAlive()));
    }

    private ChildJvm jvm(String name, Class<?> main, List<String> arguments, Map<String, String> environment) {
        return new ChildJvm(
                List.of("-XX:TieredStopAtLevel=1"),
                System.getProperty("java.class.path"),
                main.getName(),
                arguments,
                environment,
                folder.resolve(name + ".log"));
    }

    static final class Speaker {
        public static void main(String[] args) {
            System.out.println(args[0] + " " + System.getenv("WHO"));
            System.exit(3);
        }
    }

    static final class Parent {
        public static void main(String[] args) throws InterruptedException {
            new ChildJvm(
                            List.of(),
                            System.getProperty("java.class.path"),
                            Sleeper.class.getName(),
                            List.of(),
                            Map.of(),
                            Path.of(args[0]))
                    .start();
            Thread.currentThread().join();
        }
    }

    static final class Sleeper {
        public static void main(String[] args) throws InterruptedException {
            System.out.println(ProcessHandle.current().pid());
            Thread.currentThread().join();
        }
    }
}
