package io.targetmonitor.kit.events;

import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/**
 * Wakes the relay, wherever it runs, after a commit. One {@code NOTIFY} for all commits since the last: inside the
 * writing transaction it would take a lock of the whole database at every commit and end group commit.
 */
@ApplicationScoped
class RelaySignal {

    static final String CHANNEL = "event_appended";

    private static final Object REGISTERED = new Object();

    private final TransactionSynchronizationRegistry transactions;
    private final DataSource database;
    private final Semaphore commits = new Semaphore(0);
    private final Thread notifier = new Thread(this::notifyForEver, "relay-signal");
    private volatile boolean stopped;

    RelaySignal(TransactionSynchronizationRegistry transactions, DataSource database) {
        this.transactions = transactions;
        this.database = database;
    }

    void start(@Observes StartupEvent started) {
        notifier.setDaemon(true);
        notifier.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped = true;
        notifier.interrupt();
    }

    void afterCommit() {
        if (transactions.getResource(REGISTERED) != null) {
            return;
        }
        transactions.putResource(REGISTERED, true);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    commits.release();
                }
            }
        });
    }

    private void notifyForEver() {
        while (!stopped) {
            try {
                commits.acquire();
                commits.drainPermits();
                notifyRelay();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void notifyRelay() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select pg_notify(?, '')")) {
            statement.setString(1, CHANNEL);
            statement.execute();
        } catch (SQLException e) {
            Log.debugf("The relay was not woken; it polls: %s", e.getMessage());
        }
    }
}
