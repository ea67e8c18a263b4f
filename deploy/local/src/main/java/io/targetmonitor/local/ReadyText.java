package io.targetmonitor.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import io.targetmonitor.local.Options.BackingPart;

/** What is said when all is ready. */
final class ReadyText {
    private ReadyText() {}

    static List<String> everything(DataFolder folder, Options options) {
        var lines = new ArrayList<String>();
        lines.add("Target Monitor is ready: http://localhost:" + Service.DASHBOARD.port());
        lines.add("Try next, in another shell:");
        if (options.demo()) {
            lines.add("  the scoreboard:  " + curl("mayor", "/api/v1/scoreboard?period=2023&area=440784"));
            lines.add("  the alerts:      " + curl("mayor", "/api/v1/alerts?area=440784"));
        } else {
            lines.add("  the projects:    " + curl("viewer", "/api/v1/projects"));
        }
        lines.add("  notifications:   deploy/local/consume notifications.v1");
        lines.add("  other users:     " + DemoUser.names());
        lines.add("  logs:            " + folder.logs());
        lines.add("Ctrl-C stops everything; the data are kept.");
        return lines;
    }

    private static String curl(String user, String path) {
        return "curl -H \"Authorization: Bearer $(deploy/local/token %s)\" 'http://localhost:%d%s'"
                .formatted(user, Service.DASHBOARD.port(), path);
    }

    static List<String> backing(Options options, ServiceEnvironment environment) {
        var lines = new ArrayList<String>();
        lines.add("Ready: "
                + List.of(BackingPart.values()).stream()
                        .filter(options::has)
                        .map(part -> part.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ")));
        for (var service : Service.withData()) {
            lines.add("Environment of " + service.name() + " in an IDE:");
            environment.of(service).forEach((name, value) -> lines.add("  " + name + "=" + value));
        }
        lines.add("Ctrl-C stops everything; the data are kept.");
        return lines;
    }
}
