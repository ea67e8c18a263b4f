package io.targetmonitor.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a real browser, the one that is installed. Where there is none, one line of the log says so and how to get
 * one, and the tests count as skipped.
 */
final class Chromium implements ExecutionCondition, ParameterResolver {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    private static final Path MAC = Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    private static final String NONE =
            "Tests of the page are left out: no Chromium here. On Debian: apt-get install chromium fonts-noto-cjk;"
                    + " elsewhere put chromium or google-chrome on the PATH";

    private static final AtomicBoolean SAID = new AtomicBoolean();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (program().isPresent()) {
            return ConditionEvaluationResult.enabled("there is a browser");
        }
        if (SAID.compareAndSet(false, true)) {
            System.out.println(NONE);
        }
        return ConditionEvaluationResult.disabled(NONE);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType().equals(Visitors.class);
    }

    @Override
    public Visitors resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(Chromium.class))
                .computeIfAbsent(Visitors.class, key -> Visitors.with(program().orElseThrow()), Visitors.class);
    }

    private static Optional<Path> program() {
        var onPath = Arrays.stream(System.getenv("PATH").split(java.io.File.pathSeparator))
                .map(Path::of)
                .flatMap(folder -> NAMES.stream().map(folder::resolve));
        return Stream.concat(onPath, Stream.of(MAC)).filter(Files::isExecutable).findFirst();
    }
}
