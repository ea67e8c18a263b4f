package io.targetmonitor.local.demo;

import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the fake services keep: projects by code, everything else by its path. */
final class FakeRecords {

    record Call(String method, String path, JsonNode body, String ifMatch) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    private final TreeMap<String, ObjectNode> projects = new TreeMap<>();
    private final TreeMap<String, JsonNode> others = new TreeMap<>();
    private int revision;

    /** Goes up with every change, and only then. */
    int revision() {
        return revision;
    }

    FakeAnswer answer(Call call) {
        if (call.path().startsWith("/projects")) {
            return project(call);
        }
        if (call.method().equals("GET")) {
            return found(call.path());
        }
        return call.method().equals("POST") ? target(call) : put(call);
    }

    private FakeAnswer project(Call call) {
        if (call.path().equals("/projects")) {
            return register(call);
        }
        if (call.path().startsWith("/projects/by-code/")) {
            return Optional.ofNullable(projects.get(call.path().substring("/projects/by-code/".length())))
                    .map(FakeRecords::shown)
                    .orElseGet(() -> FakeAnswer.problem(404, "not-found"));
        }
        var step = call.path().split("/", 4);
        return projects.values().stream()
                .filter(project -> project.get("id").textValue().equals(step[2]))
                .findFirst()
                .map(project -> changed(project, step.length > 3 ? step[3] : "", call))
                .orElseGet(() -> FakeAnswer.problem(404, "not-found"));
    }

    private FakeAnswer register(Call call) {
        var code = call.body().get("code").textValue();
        if (projects.containsKey(code)) {
            return FakeAnswer.problem(409, "code-taken");
        }
        ObjectNode project = call.body().deepCopy();
        project.put(
                "id",
                UUID.nameUUIDFromBytes(code.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .toString());
        project.put("status", "ACTIVE").put("sequence", 1);
        project.putArray("blockers");
        project.putObject("milestones");
        projects.put(code, project);
        revision++;
        return shown(project);
    }

    private FakeAnswer changed(ObjectNode project, String what, Call call) {
        if (call.method().equals("PATCH") && !("\"" + project.get("sequence") + "\"").equals(call.ifMatch())) {
            return FakeAnswer.problem(412, "stale");
        }
        var before = project.deepCopy();
        if (what.equals("withdraw") || what.equals("merge")) {
            if (!project.get("status").textValue().equals("ACTIVE")) {
                return FakeAnswer.problem(409, "project-closed");
            }
            project.put("status", what.equals("merge") ? "MERGED" : "WITHDRAWN");
        } else if (what.startsWith("milestones/")) {
            ((ObjectNode) project.get("milestones")).set(what.substring("milestones/".length()), call.body());
        } else if (what.equals("blockers")) {
            project.withArray("blockers")
                    .add(((ObjectNode) call.body().deepCopy()).put("id", "b1").putNull("clearedOn"));
        } else if (what.startsWith("blockers/")) {
            ((ObjectNode) project.get("blockers").get(0)).setAll((ObjectNode) call.body());
        } else {
            project.setAll((ObjectNode) call.body());
        }
        if (!project.equals(before)) {
            revision++;
            project.put("sequence", project.get("sequence").intValue() + 1);
        }
        return shown(project);
    }

    private FakeAnswer target(Call call) {
        var key = "/targets?code=" + call.body().get("code").textValue();
        if (others.putIfAbsent(key, call.body()) != null) {
            return FakeAnswer.problem(409, "code-taken");
        }
        revision++;
        return FakeAnswer.ok(call.body());
    }

    private FakeAnswer put(Call call) {
        if (call.path().startsWith("/indicators/") && others.containsKey(call.path())) {
            return FakeAnswer.problem(428, "if-match-required");
        }
        if (!call.body().equals(others.put(call.path(), call.body()))) {
            revision++;
        }
        return FakeAnswer.ok(call.body());
    }

    private FakeAnswer found(String path) {
        var page = JSON.createObjectNode();
        var items = page.putArray("items");
        others.tailMap(path, true).entrySet().stream()
                .takeWhile(entry -> entry.getKey().startsWith(path))
                .forEach(entry -> items.add(entry.getValue()));
        return FakeAnswer.ok(page);
    }

    private static FakeAnswer shown(ObjectNode project) {
        return new FakeAnswer(200, project.deepCopy(), Optional.of("\"" + project.get("sequence") + "\""));
    }
}
