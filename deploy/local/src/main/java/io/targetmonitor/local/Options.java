package io.targetmonitor.local;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import io.targetmonitor.local.demo.DemoYear;

/**
 * What the command line asks for.
 *
 * @param businessDate empty: the services go by the real clock
 * @param only what is started, everything when empty
 */
record Options(Path data, boolean fresh, boolean demo, Optional<LocalDate> businessDate, Set<BackingPart> only) {
    /** The day of the demo on which everything there is to show has happened. */
    static final LocalDate DAY_OF_DEMO = LocalDate.of(2023, 11, 10);

    enum BackingPart {
        POSTGRES,
        KAFKA,
        OIDC
    }

    /** @throws LocalFailure when the command line makes no sense */
    static Options parse(List<String> arguments, Path defaultData) {
        var reader = new Reader(defaultData);
        var rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            reader.read(rest.pop(), rest);
        }
        return reader.options();
    }

    boolean everything() {
        return only.isEmpty();
    }

    boolean has(BackingPart part) {
        return everything() || only.contains(part);
    }

    private static final class Reader {
        private final Set<BackingPart> only = EnumSet.noneOf(BackingPart.class);
        private Path data;
        private boolean fresh;
        private boolean demo = true;
        private LocalDate businessDate;

        Reader(Path data) {
            this.data = data;
        }

        void read(String option, Deque<String> rest) {
            switch (option) {
                case "--fresh" -> fresh = true;
                case "--no-demo" -> demo = false;
                case "--data" -> data = path(value(option, rest));
                case "--business-date" -> businessDate = date(value(option, rest));
                case "--only" -> only.addAll(parts(value(option, rest)));
                default -> throw new LocalFailure("Unknown option " + option + ": see --help");
            }
        }

        Options options() {
            if (!only.isEmpty() && businessDate != null) {
                throw new LocalFailure("--business-date needs the services, --only leaves them out");
            }
            if (!demo || !only.isEmpty()) {
                return new Options(data, fresh, false, Optional.ofNullable(businessDate), Set.copyOf(only));
            }
            if (businessDate != null && businessDate.isBefore(DemoYear.FIRST_DAY)) {
                throw new LocalFailure("The demo begins on " + DemoYear.FIRST_DAY + ": take a later --business-date");
            }
            var date = businessDate == null ? DAY_OF_DEMO : businessDate;
            return new Options(data, fresh, true, Optional.of(date), Set.of());
        }

        private static String value(String option, Deque<String> rest) {
            if (rest.isEmpty() || rest.peek().isBlank() || rest.peek().startsWith("--")) {
                throw new LocalFailure(option + " needs a value: see --help");
            }
            return rest.pop();
        }

        private static Path path(String text) {
            try {
                return Path.of(text).toAbsolutePath().normalize();
            } catch (InvalidPathException e) {
                throw new LocalFailure("--data needs a folder, not '" + text + "'", e);
            }
        }

        private static LocalDate date(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new LocalFailure("--business-date needs a date like " + DAY_OF_DEMO + ", not '" + text + "'", e);
            }
        }

        private static List<BackingPart> parts(String text) {
            try {
                return List.of(text.split(",")).stream()
                        .map(name -> BackingPart.valueOf(name.strip().toUpperCase(Locale.ROOT)))
                        .toList();
            } catch (IllegalArgumentException e) {
                throw new LocalFailure("--only takes postgres, kafka and oidc with commas, not '" + text + "'", e);
            }
        }
    }
}
