package io.targetmonitor.kit.events;

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
}
