package io.targetmonitor.backing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What a server leaves in {@code postmaster.pid} of its data folder, while it runs and when it was killed. */
record PostmasterFile(long pid, int port, boolean ready) {
    private static final int LINE_OF_PORT = 3;
    private static final int LINE_OF_STATUS = 7;

    static Optional<PostmasterFile> in(Path data) {
        try {
            var lines = Files.readAllLines(data.resolve("postmaster.pid"));
            return lines.size() <= LINE_OF_PORT
                    ? Optional.empty()
                    : Optional.of(new PostmasterFile(
                            Long.parseLong(lines.get(0).strip()),
                            Integer.parseInt(lines.get(LINE_OF_PORT).strip()),
                            lines.size() > LINE_OF_STATUS
                                    && lines.get(LINE_OF_STATUS).strip().equals("ready")));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The process, empty when it is gone; one of another program that got its number later does not count. */
    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(p -> p.info().command().map(c -> c.endsWith("postgres")).orElse(true));
    }
}
