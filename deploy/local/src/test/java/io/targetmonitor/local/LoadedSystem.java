package io.targetmonitor.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import io.targetmonitor.local.demo.plan.DemoService;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Gives tests the running system with the demo year in it, loaded once for all classes of a run, while each service was
 * killed once and a project of a neighbour was registered. Its logs stay in {@code target/end-to-end}.
 */
final class LoadedSystem implements ParameterResolver {

    static final LocalDate END = LocalDate.of(2024, 1, 31);

    /** After these days, in the midst of the load. */
    private static final Map<String, DemoService> KILLED_AFTER = Map.of(
            "2023-02-28", DemoService.PROJECTS, "2023-06-30", DemoService.TARGETS, "2023-09-30", DemoService.ALERTS);

    private static final String REGISTERED_AFTER = "2023-10-31";

    private static final Path FOLDER = Path.of("target/end-to-end").toAbsolutePath();

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType().equals(RunningSystem.class);
    }

    /** JUnit closes what is in the root's store when all classes are through. */
    @Override
    public RunningSystem resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(LoadedSystem.class))
                .computeIfAbsent(RunningSystem.class, key -> load(), RunningSystem.class);
    }

    private static RunningSystem load() {
        empty(FOLDER);
        var system = RunningSystem.start(Path.of("../..").toAbsolutePath().normalize(), FOLDER.resolve("data"));
        try {
            var killed = EnumSet.noneOf(DemoService.class);
            var after = new HashMap<String, Runnable>();
            KILLED_AFTER.forEach((day, service) -> after.put(day, () -> {
                system.kill(service);
                killed.add(service);
            }));
            after.put(REGISTERED_AFTER, () -> OwingProject.register(system.reader("admin")));
            system.load(END, after);
            assertThat(killed).containsExactlyInAnyOrder(DemoService.values());
            return system;
        } catch (RuntimeException | AssertionError e) {
            system.close();
            throw e;
        }
    }

    private static void empty(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
