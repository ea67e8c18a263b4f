package io.targetmonitor.targets.observation;

/** What a refused row does to the rest of its batch. */
public enum OnError {
    all,
    skip;

    /** For JAX-RS parameters. */
    public static OnError fromString(String text) {
        return valueOf(text);
    }
}
