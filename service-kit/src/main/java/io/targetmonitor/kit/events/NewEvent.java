package io.targetmonitor.kit.events;

import java.time.Instant;

import io.targetmonitor.kit.area.Area;

/**
 * Something that has just happened.
 *
 * @param topic where it is published
 * @param type such as {@code project.registered.v1}
 * @param subject id of the thing it happened to; also the key on the topic
 * @param area decides who may replay it; null: everybody
 * @param businessTime when it became known in business terms
 * @param actor who did it
 * @param data the whole state after the change, and the change: anything Jackson writes
 */
public record NewEvent(
        String topic, String type, String subject, Area area, Instant businessTime, String actor, Object data) {}
