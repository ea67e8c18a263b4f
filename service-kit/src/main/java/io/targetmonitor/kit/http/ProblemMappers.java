package io.targetmonitor.kit.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns exceptions into problems, in one place; resources never build error answers. */
class ProblemMappers {

    private final Messages messages;

    ProblemMappers(Messages messages) {
        this.messages = messages;
    }

    @ServerExceptionMapper
    RestResponse<Problem> refused(Refusal refusal, HttpHeaders headers) {
        var locale = language(headers);
        var violations = refusal.flaws().stream()
                .map(flaw -> new Problem.Violation(
                        flaw.field(), messages.text(flaw.code(), locale, List.of(flaw.arguments()))))
                .toList();
        var title = messages.text(refusal.code(), locale, refusal.arguments());
        return answer(Problem.of(refusal.code(), title, refusal.status(), violations), locale);
    }

    @ServerExceptionMapper
    RestResponse<Problem> restored(Restored restored, HttpHeaders headers) {
        var locale = language(headers);
        var plain = Problem.of("restored", messages.text("restored", locale, List.of()), 409, List.of());
        return answer(
                new Problem(plain.type(), plain.title(), 409, null, plain.violations(), restored.cursor()), locale);
    }

    @ServerExceptionMapper(priority = 1)
    RestResponse<Problem> invalid(ConstraintViolationException invalid, HttpHeaders headers) {
        var locale = language(headers);
        var violations = invalid.getConstraintViolations().stream()
                .map(violation -> new Problem.Violation(fieldOf(violation), violation.getMessage()))
                .sorted(Comparator.comparing(Problem.Violation::field))
                .toList();
        return answer(Problem.of("invalid", messages.text("invalid", locale, List.of()), 400, violations), locale);
    }

    @ServerExceptionMapper(priority = 1)
    RestResponse<Problem> unreadable(JsonProcessingException unreadable, HttpHeaders headers) {
        return refused(JsonFlaws.refusalOf(unreadable), headers);
    }

    /** Quarkus has a mapper of its own for exactly this class, which names no field. */
    @ServerExceptionMapper(priority = 1)
    RestResponse<Problem> mismatched(MismatchedInputException unreadable, HttpHeaders headers) {
        return unreadable(unreadable, headers);
    }

    @ServerExceptionMapper(priority = 1)
    RestResponse<Problem> web(WebApplicationException refused, HttpHeaders headers) {
        var flaw = JsonFlaws.causeOf(refused);
        if (flaw.isPresent()) {
            return unreadable(flaw.get(), headers);
        }
        var status = refused.getResponse().getStatus();
        return plain(status, headers);
    }

    @ServerExceptionMapper(priority = 1)
    RestResponse<Problem> unauthorized(UnauthorizedException nobody, HttpHeaders headers) {
        return plain(401, headers);
    }

    @ServerExceptionMapper(priority = 1)
    RestResponse<Problem> notAuthenticated(AuthenticationFailedException nobody, HttpHeaders headers) {
        return plain(401, headers);
    }

    @ServerExceptionMapper(priority = 1)
    RestResponse<Problem> forbidden(ForbiddenException forbidden, HttpHeaders headers) {
        return plain(403, headers);
    }

    @ServerExceptionMapper({OptimisticLockException.class, PessimisticLockException.class})
    RestResponse<Problem> conflict(RuntimeException conflict, HttpHeaders headers) {
        return refused(Refusal.conflict("edit-conflict"), headers);
    }

    @ServerExceptionMapper
    RestResponse<Problem> unexpected(RuntimeException fault, HttpHeaders headers) {
        if (DatabaseFaults.isUnavailable(fault)) {
            Log.warnf(
                    "The database is not available: %s",
                    DatabaseFaults.rootOf(fault).getMessage());
            return unavailable(headers);
        }
        if (DatabaseFaults.isConflict(fault)) {
            return refused(Refusal.conflict("edit-conflict"), headers);
        }
        if (DatabaseFaults.isOutOfTime(fault)) {
            Log.warnf(
                    "A transaction took too long: %s",
                    DatabaseFaults.rootOf(fault).getMessage());
            return unavailable(headers);
        }
        Log.error("A request failed for a reason of ours", fault);
        return plain(500, headers);
    }

    private RestResponse<Problem> unavailable(HttpHeaders headers) {
        return ResponseBuilder.<Problem>create(503)
                .entity(Problem.of(
                        "unavailable", messages.text("unavailable", language(headers), List.of()), 503, List.of()))
                .type(Problem.MEDIA_TYPE)
                .header("Retry-After", 2)
                .build();
    }

    private RestResponse<Problem> plain(int status, HttpHeaders headers) {
        var locale = language(headers);
        var code = "http-" + status;
        return answer(Problem.of(code, messages.text(code, locale, List.of(status)), status, List.of()), locale);
    }

    private static RestResponse<Problem> answer(Problem problem, Locale locale) {
        var answer = ResponseBuilder.<Problem>create(problem.status())
                .entity(problem)
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
        if (problem.status() == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer.build();
    }

    private static Locale language(HttpHeaders headers) {
        return Language.of(headers);
    }

    /** The path of the value without the method and the parameter that lead it: {@code milestones[2].planned}. */
    private static String fieldOf(ConstraintViolation<?> violation) {
        var names = new ArrayList<String>();
        var parameter = "";
        for (Path.Node node : violation.getPropertyPath()) {
            switch (node.getKind()) {
                case METHOD, CONSTRUCTOR, RETURN_VALUE, CROSS_PARAMETER -> {}
                case PARAMETER -> parameter = node.getName();
                case BEAN, PROPERTY, CONTAINER_ELEMENT -> names.add(text(node));
            }
        }
        return names.isEmpty() ? parameter : String.join(".", names).replace(".[", "[");
    }

    private static String text(Path.Node node) {
        var index = node.getIndex() == null ? "" : "[" + node.getIndex() + "]";
        return node.getKind() == jakarta.validation.ElementKind.CONTAINER_ELEMENT
                ? index
                : index.isEmpty() ? node.getName() : index + "." + node.getName();
    }
}
