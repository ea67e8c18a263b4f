package io.targetmonitor.local.demo;

/** Gives bearer tokens of the demo users. */
@FunctionalInterface
public interface Tokens {

    /** A token that is valid now; asked again when a service calls the last one expired. */
    String of(String user);
}
