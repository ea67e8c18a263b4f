package io.targetmonitor.targets.event;

/** Where this service tells what happened. */
public final class Topic {

    public static final String NAME = "targets.events.v1";

    private Topic() {}
}
