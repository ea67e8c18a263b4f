package io.targetmonitor.alerts.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Looks every few seconds whether something has waited long enough: a look that finds nothing reads no message. */
@ApplicationScoped
class ReleaseClock {

    private static final int LOOK_EVERY_MILLIS = 2_000;

    private final Releaser releaser;
    private final Thread thread = new Thread(this::runForEver, "release");
    private volatile boolean stopped;

    ReleaseClock(Releaser releaser) {
        this.releaser = releaser;
    }

    void start(@Observes StartupEvent started) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        stopped = true;
        thread.interrupt();
        thread.join(10_000);
    }

    private void runForEver() {
        while (!stopped) {
            try {
                Thread.sleep(LOOK_EVERY_MILLIS);
                releaser.releaseDue();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                Log.warnf("Messages that wait are looked at again soon: %s", e.getMessage());
            }
        }
    }
}
