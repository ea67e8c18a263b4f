package io.targetmonitor.dashboard.stream;

import io.vertx.core.Context;
import io.vertx.core.http.HttpServerResponse;

/** One open page. Everything is written on its own event loop; who reads too slowly is let go and comes back. */
final class Listener {

    private static final int RETRY_MILLIS = 2_000;
    private static final int WRITE_QUEUE_BYTES = 64 * 1024;

    private final HttpServerResponse response;
    private final Sight sight;
    private final Context context;

    Listener(HttpServerResponse response, Sight sight, Context context) {
        this.response = response;
        this.sight = sight;
        this.context = context;
        response.setChunked(true)
                .setWriteQueueMaxSize(WRITE_QUEUE_BYTES)
                .putHeader("Content-Type", "text/event-stream")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Accel-Buffering", "no");
        write("retry: " + RETRY_MILLIS + "\n\n");
    }

    void tell(Recent.Numbered numbered) {
        if (sight.shows(numbered.change())) {
            write("id: " + numbered.id() + "\nevent: change\ndata: "
                    + numbered.change().json() + "\n\n");
        }
    }

    void say(String event, String id) {
        write("id: " + id + "\nevent: " + event + "\ndata: {}\n\n");
    }

    void beat() {
        write(": here\n\n");
    }

    void end() {
        context.runOnContext(ignored -> {
            if (!response.ended() && !response.closed()) {
                response.end();
            }
        });
    }

    private void write(String text) {
        context.runOnContext(ignored -> {
            if (response.ended() || response.closed()) {
                return;
            }
            if (response.writeQueueFull()) {
                response.end();
            } else {
                response.write(text);
            }
        });
    }
}
