package io.targetmonitor.kit.events;

import java.util.function.Supplier;

/** The W3C {@code traceparent} of what this thread is doing, so that an event carries the trace of its cause. */
public final class Trace {

    private static final ThreadLocal<String> PARENT = new ThreadLocal<>();

    private Trace() {}

    /** The trace parent, or null where nobody traces. */
    public static String parent() {
        return PARENT.get();
    }

    public static <T> T within(String parent, Supplier<T> work) {
        var before = PARENT.get();
        set(parent);
        try {
            return work.get();
        } finally {
            set(before);
        }
    }

    static void set(String parent) {
        if (parent == null) {
            PARENT.remove();
        } else {
            PARENT.set(parent);
        }
    }
}
