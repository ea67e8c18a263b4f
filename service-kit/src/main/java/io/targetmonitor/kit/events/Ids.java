package io.targetmonitor.kit.events;

import java.util.UUID;

import org.hibernate.id.uuid.UuidVersion7Strategy;

/** UUIDv7: unique without asking anybody, and in order of time, which indexes like. */
public final class Ids {

    private Ids() {}

    public static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
