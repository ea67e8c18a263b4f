package io.targetmonitor.local.demo;

import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import io.targetmonitor.local.demo.plan.Action;
import io.targetmonitor.local.demo.plan.Repeat;

/** Makes the entries of a day, each exactly once however often it is asked to. */
final class Entries {

    private static final int STALE = 412;
    private static final int TRIES = 5;

    private final Http http;
    private final References references;

    Entries(Http http) {
        this.http = http;
        this.references = new References(http);
    }

    void make(Action action) {
        if (action.repeat() instanceof Repeat.Reached reached && isReached(reached)) {
            return;
        }
        var answer = sent(action);
        if (!answer.isOk() && !isKnown(action, answer)) {
            throw new DemoFailed(action + " was refused: " + answer.problem());
        }
    }

    /** Somebody else may change a project between reading and writing it: then it is read again. */
    private Answer sent(Action action) {
        var answer = sentOnce(action);
        for (var tries = 1; answer.status() == STALE && tries < TRIES; tries++) {
            answer = sentOnce(action);
        }
        return answer;
    }

    private Answer sentOnce(Action action) {
        return http.send(
                action.user(),
                action.service(),
                action.method(),
                references.resolved(action.path()),
                references.resolved(action.body()),
                headers(action));
    }

    private Map<String, String> headers(Action action) {
        var headers = new HashMap<String, String>();
        if (!action.method().equals("PUT")) {
            headers.put("Idempotency-Key", action.idempotencyKey());
        }
        if (action.method().equals("PATCH")) {
            headers.put("If-Match", references.etagFor(action.path()));
        }
        return headers;
    }

    private boolean isKnown(Action action, Answer answer) {
        return action.repeat() instanceof Repeat.Taken taken
                && answer.status() == taken.refusal()
                && isFound(http.get(action.user(), action.service(), taken.lookup()));
    }

    private static boolean isFound(Answer answer) {
        return answer.isOk()
                && (!answer.body().has("items") || !answer.body().get("items").isEmpty());
    }

    private boolean isReached(Repeat.Reached reached) {
        return same(references.now(reached.reference()), reached.value());
    }

    private static boolean same(JsonNode present, JsonNode wanted) {
        return present.isNumber() && wanted.isNumber()
                ? present.decimalValue().compareTo(wanted.decimalValue()) == 0
                : present.equals(wanted);
    }
}
