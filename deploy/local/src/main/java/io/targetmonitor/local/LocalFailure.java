package io.targetmonitor.local;

/** The launcher cannot go on. The message is one line that tells a person what is wrong and what to do. */
final class LocalFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LocalFailure(String message) {
        super(message);
    }

    LocalFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
