package io.targetmonitor.kit.http;

/** Why somebody changes what others rely on. */
public final class Reason {

    private Reason() {}

    /** Refuses a change without a reason, or with nothing but blanks for one: 400. */
    public static void require(String reason) {
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("reason", "reason-required");
        }
    }
}
