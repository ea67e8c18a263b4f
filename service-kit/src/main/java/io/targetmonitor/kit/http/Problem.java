package io.targetmonitor.kit.http;

import java.net.URI;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The one error body of every endpoint: RFC 9457 problem details.
 *
 * @param type {@code /problems/<code>}, stable
 * @param title what is wrong, in the caller's language
 * @param cursor where a reader goes on after a restore; only with {@code /problems/restored}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "RFC 9457 problem details")
public record Problem(URI type, String title, int status, String detail, List<Violation> violations, String cursor) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** One field that is not as it should be, and why. */
    public record Violation(String field, String message) {}

    static Problem of(String code, String title, int status, List<Violation> violations) {
        return new Problem(URI.create("/problems/" + code), title, status, null, violations, null);
    }
}
