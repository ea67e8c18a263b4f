package io.targetmonitor.local;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

import io.targetmonitor.backing.BackingException;
import io.targetmonitor.local.demo.DemoFailed;

/**
 * Starts everything on this machine and stays until it is stopped. The system property {@code monitor.home} names the
 * repository's folder.
 */
public final class Launcher {
    /** Held, because the log manager forgets the level of a logger nobody holds. */
    private static final Logger WEB_SERVER = Logger.getLogger("mockwebserver3");

    /** Where the business is, as the services' monitor.zone says by default. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Launcher() {}

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        WEB_SERVER.setLevel(Level.OFF);
        try {
            var home = Path.of(System.getProperty("monitor.home")).toAbsolutePath();
            var options = Options.parse(List.of(arguments), home.resolve("deploy/local/data"));
            run(home, options, out);
        } catch (LocalFailure e) {
            fail(e.getMessage());
        }
    }

    private static void run(Path home, Options options, PrintStream out) {
        var folder = DataFolder.open(options.data());
        logTo(folder.log("launcher"));
        var run = new Run(home, options, folder, Clock.system(ZONE), out::println);
        Runtime.getRuntime().addShutdownHook(new Thread(run::close, "stop"));
        try {
            run.start();
            throw run.awaitFailure();
        } catch (LocalFailure | BackingException | DemoFailed e) {
            fail(folder.full() ? "The disk of " + folder.path() + " is full: " + e.getMessage() : e.getMessage());
        } catch (UncheckedIOException e) {
            fail(folder.full() ? "The disk of " + folder.path() + " is full" : "Cannot go on: " + e.getMessage());
        }
    }

    /** Libraries write there; the screen is for progress. Takes effect because none of them has logged yet. */
    private static void logTo(Path file) {
        System.setProperty("org.slf4j.simpleLogger.logFile", file.toString());
    }

    private static void fail(String message) {
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        err.println(message.lines().findFirst().orElse("failed without a reason"));
        Runtime.getRuntime().exit(1);
    }
}
