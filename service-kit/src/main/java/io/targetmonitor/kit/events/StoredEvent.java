package io.targetmonitor.kit.events;

import java.time.Instant;
import java.util.UUID;

/** A row of the event table. */
record StoredEvent(
        long seq,
        UUID id,
        String topic,
        String type,
        String subject,
        int epoch,
        long sequence,
        Instant time,
        Instant businessTime,
        String actor,
        String traceparent,
        String data,
        long position) {}
