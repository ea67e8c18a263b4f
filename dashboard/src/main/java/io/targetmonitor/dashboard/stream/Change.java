package io.targetmonitor.dashboard.stream;

import java.util.Optional;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;

/**
 * That something changed, and where: enough for a page to ask again for what it shows, so nothing else of an event
 * leaves this process.
 *
 * @param type of the event, {@code target.assessed.v1}
 * @param noun what it is about, {@code target}: the first word of the type
 * @param area code; empty for what belongs to no area, such as indicators
 */
record Change(String type, String noun, String subject, String area, String businessTime) {

    /** Empty when the message cannot be read as an event: such a one is for the services to complain of. */
    static Optional<Change> of(String message) {
        try {
            var event = new JsonObject(message);
            var type = event.getString("type", "");
            var noun = type.split("\\.", 2)[0];
            var state = event.getJsonObject("data", new JsonObject()).getJsonObject(noun, new JsonObject());
            var subject = event.getString("subject", "");
            if (!type.contains(".") || subject.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(
                    new Change(type, noun, subject, state.getString("area", ""), event.getString("businesstime", "")));
        } catch (DecodeException | ClassCastException | NullPointerException unreadable) {
            return Optional.empty();
        }
    }

    String json() {
        return new JsonObject()
                .put("type", type)
                .put("noun", noun)
                .put("subject", subject)
                .put("area", area.isEmpty() ? null : area)
                .put("businessTime", businessTime)
                .encode();
    }
}
