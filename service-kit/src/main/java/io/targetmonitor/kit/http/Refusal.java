package io.targetmonitor.kit.http;

import java.util.List;

/**
 * A request is refused: becomes a problem (RFC 9457) in the caller's language. Codes are stable and stand in the
 * service's {@code problems} bundles.
 */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;
    private final transient List<Object> arguments;
    private final transient List<Flaw> flaws;

    /** One field that is not as it should be. */
    public record Flaw(String field, String code, Object... arguments) {}

    public Refusal(int status, String code, List<Flaw> flaws, Object... arguments) {
        super(code, null, false, false);
        this.status = status;
        this.code = code;
        this.flaws = List.copyOf(flaws);
        this.arguments = List.of(arguments);
    }

    /** 400: one field is wrong; the code names the reason and is also the problem's type. */
    public static Refusal invalid(String field, String code, Object... arguments) {
        return new Refusal(400, code, List.of(new Flaw(field, code, arguments)), arguments);
    }

    /** 400: several fields are wrong. */
    public static Refusal invalid(List<Flaw> flaws) {
        return new Refusal(400, "invalid", flaws);
    }

    public static Refusal forbidden(String code, Object... arguments) {
        return new Refusal(403, code, List.of(), arguments);
    }

    /** 404, the same for what is not there and what must not be seen. */
    public static Refusal notFound() {
        return new Refusal(404, "not-found", List.of());
    }

    public static Refusal conflict(String code, Object... arguments) {
        return new Refusal(409, code, List.of(), arguments);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    /** For the message of the code. */
    public List<Object> arguments() {
        return arguments;
    }

    List<Flaw> flaws() {
        return flaws;
    }
}
