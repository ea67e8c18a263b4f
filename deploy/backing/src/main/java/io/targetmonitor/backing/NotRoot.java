package io.targetmonitor.backing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL refuses to run as root: root runs it in a user namespace of its own, where it is nobody. */
final class NotRoot {
    private NotRoot() {}

    /** @throws BackingException when we are root and user namespaces are switched off here */
    static List<String> wrap(List<String> command) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return command;
        }
        if (!Namespace.POSSIBLE) {
            throw new BackingException(
                    "PostgreSQL does not run as root and `unshare -U` does not work here: run as an ordinary user");
        }
        var wrapped = new ArrayList<>(List.of("unshare", "-U"));
        wrapped.addAll(command);
        return wrapped;
    }

    /** Asked once, and only by root. */
    private static final class Namespace {
        static final boolean POSSIBLE = possible();

        private static boolean possible() {
            try {
                return new ProcessBuilder("unshare", "-U", "true")
                                .redirectErrorStream(true)
                                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                .start()
                                .waitFor()
                        == 0;
            } catch (IOException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
