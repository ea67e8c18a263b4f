package io.targetmonitor.kit.events;

import java.util.List;

/**
 * Takes in the events of one topic. Beans of this type are called in a transaction, once for every event of a subject,
 * in order; what they write commits with the note that the event is done.
 */
public interface EventHandler {

    String topic();

    /**
     * Takes in an event. Types it does not know it must ignore. Whatever it throws, but for a database that is away or
     * a conflict, parks the subject: the event goes to the dead letters and later ones of the subject wait.
     */
    void on(ReceivedEvent event);

    /**
     * Takes in events that arrived together and carry the same trace, in the order of each subject. For those to whom
     * many at once cost less than one after the other; what it throws lets each of them come again, alone.
     *
     * @param events at least one
     */
    default void onAll(List<ReceivedEvent> events) {
        events.forEach(this::on);
    }
}
