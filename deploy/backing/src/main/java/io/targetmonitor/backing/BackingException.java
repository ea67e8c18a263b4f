package io.targetmonitor.backing;

/** A backing service cannot run here. The message is one line that tells a person what is wrong and what to do. */
public final class BackingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BackingException(String message) {
        super(message);
    }

    public BackingException(String message, Throwable cause) {
        super(message, cause);
    }
}
