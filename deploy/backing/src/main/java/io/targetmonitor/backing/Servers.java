package io.targetmonitor.backing;

/**
 * What was started for a test.
 *
 * @param jdbcUrl up to and with the slash before the database
 */
record Servers(Server postgres, String jdbcUrl, Server kafka, String bootstrapServers) {
    void remove() {
        try {
            kafka.remove();
        } finally {
            postgres.remove();
        }
    }
}
