package io.targetmonitor.backing;

/** What a power cut may take. */
public enum Durability {
    /** Nothing that was acknowledged: every commit and every message is on disk before the answer. */
    DURABLE,
    /** Anything: for tests, whose data live as long as the machine runs. A killed process still loses nothing. */
    FAST
}
