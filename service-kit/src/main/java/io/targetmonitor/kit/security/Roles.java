package io.targetmonitor.kit.security;

/** The roles a token may carry, and the groups of them that endpoints name. */
public final class Roles {

    public static final String VIEWER = "viewer";
    public static final String REPORTER = "reporter";
    public static final String SUPERVISOR = "supervisor";
    public static final String ADMIN = "admin";
    /** Another service, repairing what it missed. */
    public static final String SERVICE = "service";

    private Roles() {}
}
