package io.targetmonitor.kit.http;

/** The database was restored since the cursor was given; reading goes on behind the restore point. */
public final class Restored extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String cursor;

    public Restored(String cursor) {
        super("restored", null, false, false);
        this.cursor = cursor;
    }

    String cursor() {
        return cursor;
    }
}
