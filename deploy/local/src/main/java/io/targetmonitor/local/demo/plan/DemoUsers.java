package io.targetmonitor.local.demo.plan;

/** Who enters what: the demo users of the launcher's OIDC server. */
public final class DemoUsers {

    static final String SUPERVISOR = "supervisor";
    public static final String REPORTER = "reporter-heshan";

    /** Areas outside Heshan are nobody else's to write. */
    static final String ADMIN = "admin";

    private DemoUsers() {}
}
