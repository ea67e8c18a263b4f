package io.targetmonitor.local.demo;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import io.targetmonitor.local.demo.plan.DemoService;
import io.targetmonitor.local.demo.plan.DemoUsers;

/** Finds what a service gave to a project: {@code {DEMO-K12}} is its id, {@code {DEMO-K12/status}} a fact of it. */
final class References {

    private static final Pattern REFERENCE = Pattern.compile("\\{([A-Z0-9-]+)(/[^}]*)?}");

    private final Map<String, String> ids = new ConcurrentHashMap<>();
    private final Http http;

    References(Http http) {
        this.http = http;
    }

    /** The path with the present values put in. */
    String resolved(String path) {
        return REFERENCE
                .matcher(path)
                .replaceAll(found -> Matcher.quoteReplacement(text(found.group(1), found.group(2))));
    }

    /** The body with every text that is nothing but a reference replaced. */
    ObjectNode resolved(ObjectNode body) {
        var resolved = body.deepCopy();
        body.properties().forEach(field -> {
            if (field.getValue().isTextual()
                    && REFERENCE.matcher(field.getValue().textValue()).matches()) {
                resolved.set(
                        field.getKey(), new TextNode(resolved(field.getValue().textValue())));
            }
        });
        return resolved;
    }

    /** What the reference points to now; missing where the project has no such fact. */
    JsonNode now(String reference) {
        var found = REFERENCE.matcher(reference);
        if (!found.matches()) {
            throw new DemoFailed("Not a reference: " + reference);
        }
        return project(found.group(1)).body().at(found.group(2));
    }

    /** The ETag of the first project the path names. */
    String etagFor(String path) {
        var found = REFERENCE.matcher(path);
        if (!found.find()) {
            throw new DemoFailed("No project is named in " + path);
        }
        return project(found.group(1))
                .etag()
                .orElseThrow(() -> new DemoFailed("Project " + found.group(1) + " came without an ETag"));
    }

    private String text(String code, String pointer) {
        return pointer == null
                ? ids.computeIfAbsent(
                        code, known -> project(known).body().get("id").textValue())
                : project(code).body().at(pointer).asText();
    }

    private Answer project(String code) {
        var answer = http.get(DemoUsers.REPORTER, DemoService.PROJECTS, "/projects/by-code/" + code);
        if (!answer.isOk()) {
            throw new DemoFailed("Project " + code + " cannot be read: " + answer.problem());
        }
        return answer;
    }
}
