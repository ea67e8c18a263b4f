package io.targetmonitor.backing;

/** A database and the role of the same name that owns it and alone may connect to it. */
public record DatabaseOwner(String database, String password) {
    /** @throws IllegalArgumentException when the name is not one word of lower-case letters */
    public DatabaseOwner {
        if (!database.matches("[a-z][a-z_]{0,30}")) {
            throw new IllegalArgumentException("not a database name: " + database);
        }
    }
}
