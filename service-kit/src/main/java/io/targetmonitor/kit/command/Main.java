package io.targetmonitor.kit.command;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

import io.targetmonitor.kit.http.DatabaseFaults;

/**
 * The commands of an operator, in the image of each service, without starting the service: {@code migrate},
 * {@code republish}, {@code restored}. Settings are the service's own.
 */
public final class Main {

    private static final String USAGE = """
            Usage: java -cp 'app/*:lib/main/*:lib/boot/*:quarkus/*' io.targetmonitor.kit.command.Main COMMAND
              migrate                        waits for the database and brings its schema up to this version
              republish [--since INSTANT] [--subject ID]
                                             sends published events to Kafka again; the running service does it
              restored                       after a restore of the database: begins a new epoch and tells what changed""";

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(Arrays.asList(arguments), Settings::ofThisProcess, System.out, System.err));
    }

    /** 0: done; 1: not done, and why in one line; 2: asked wrongly. */
    static int run(
            List<String> arguments, java.util.function.Supplier<Settings> settings, PrintStream out, PrintStream err) {
        if (arguments.isEmpty()) {
            err.println(USAGE);
            return 2;
        }
        var rest = arguments.subList(1, arguments.size());
        try {
            switch (arguments.get(0)) {
                case "migrate" -> Migrate.of(rest).run(settings.get(), out);
                case "republish" -> Republish.of(rest).run(settings.get(), out);
                case "restored" -> Restored.of(rest).run(settings.get(), out);
                default -> throw new WrongUse("There is no command " + arguments.get(0));
            }
            return 0;
        } catch (WrongUse e) {
            err.println(e.getMessage());
            err.println(USAGE);
            return 2;
        } catch (SQLException | RuntimeException e) {
            err.println(arguments.get(0) + " failed: " + reason(e));
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static String reason(Exception fault) {
        var root = DatabaseFaults.rootOf(fault);
        var all = root == fault ? fault.getMessage() : fault.getMessage() + ": " + root.getMessage();
        return String.valueOf(all).replaceAll("\\s*\\R\\s*", " ");
    }

    /** Not what the command takes. */
    static final class WrongUse extends RuntimeException {

        private static final long serialVersionUID = 1;

        WrongUse(String message) {
            super(message);
        }

        static void refuseArguments(String command, List<String> arguments) {
            if (!arguments.isEmpty()) {
                throw new WrongUse(command + " takes no arguments");
            }
        }
    }
}
