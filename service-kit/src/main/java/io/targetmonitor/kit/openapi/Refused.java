package io.targetmonitor.kit.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

import io.targetmonitor.kit.http.Cursor;
import io.targetmonitor.kit.http.Problem;

/** How a call may be refused. */
enum Refused {
    INVALID(
            "400",
            "A field or parameter is wrong; `violations` names it",
            "reason-required",
            Map.of("violations", List.of(violation("reason", text("reason-required"))))),
    WITHOUT_TOKEN("401", "No valid bearer token", "http-401", Map.of()),
    FORBIDDEN("403", "The role, the area or the department does not allow it", "http-403", Map.of()),
    NOT_THERE("404", "There is no such thing, or it is not yours to see", "not-found", Map.of()),
    NOT_NOW("409", "Its state does not allow it, or a code is taken", "edit-conflict", Map.of()),
    OLD_CURSOR(
            "409",
            "The cursor is older than a restore; `cursor` goes on",
            "restored",
            Map.of("cursor", Cursor.of(2, 1041))),
    CHANGED("412", "Somebody changed it meanwhile", "changed-meanwhile", Map.of()),
    OTHER_REQUEST("422", "The `Idempotency-Key` was used for another request", "idempotency-key-reused", Map.of()),
    WITHOUT_TAG("428", "`If-Match` is missing", "if-match-required", Map.of());

    private final String status;
    private final String when;
    private final String code;
    private final Map<String, Object> more;

    Refused(String status, String when, String code, Map<String, Object> more) {
        this.status = status;
        this.when = when;
        this.code = code;
        this.more = more;
    }

    String status() {
        return status;
    }

    APIResponse response() {
        var type = OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref("Problem"))
                .example(example());
        return OASFactory.createAPIResponse()
                .description(when)
                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, type));
    }

    private Map<String, Object> example() {
        var example = new LinkedHashMap<String, Object>();
        example.put("type", "/problems/" + code);
        example.put("title", text(code));
        example.put("status", Integer.valueOf(status));
        example.putAll(more);
        return example;
    }

    // in one order, so that each build writes the same document
    private static Map<String, Object> violation(String field, String message) {
        var violation = new LinkedHashMap<String, Object>();
        violation.put("field", field);
        violation.put("message", message);
        return violation;
    }

    private static String text(String code) {
        return ResourceBundle.getBundle(
                        "io.targetmonitor.kit.problems", Locale.SIMPLIFIED_CHINESE, Refused.class.getClassLoader())
                .getString(code);
    }
}
