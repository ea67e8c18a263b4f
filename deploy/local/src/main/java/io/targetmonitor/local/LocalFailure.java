package io.targetmonitor.local;

/** The launcher cannot go on. The message is one line that tells a person what is wrong and what to do. */
public final class LocalFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LocalFailure(String message) {
        super(message);
    }

    public LocalFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
