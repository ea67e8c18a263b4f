package io.targetmonitor.local.demo.plan;

import com.fasterxml.jackson.databind.JsonNode;

/** Why entering something a second time changes nothing. */
public sealed interface Repeat {

    /** A PUT of a record with a natural key: the same content again is no change. */
    record Harmless() implements Repeat {}

    /** A refusal for a key that is taken means that the entry is there, if the lookup finds it. */
    record Taken(int refusal, String lookup) implements Repeat {}

    /** A change of state: not made again where the project shows it already. */
    record Reached(String reference, JsonNode value) implements Repeat {}
}
