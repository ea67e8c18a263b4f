package io.targetmonitor.targets.pipeline;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.context.api.ManagedExecutorConfig;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.context.ThreadContext;

/** Reads what is committed, on a connection of its own, as long as half of all connections are free. */
@ApplicationScoped
public class SecondConnection implements Beside {

    // as long as the transaction may take beside which it is read
    private static final int SECONDS = 120;

    private final AgroalDataSource database;
    private final ManagedExecutor executor;

    SecondConnection(
            AgroalDataSource database,
            @ManagedExecutorConfig(
                            propagated = {},
                            cleared = ThreadContext.ALL_REMAINING)
                    ManagedExecutor executor) {
        this.database = database;
        this.executor = executor;
    }

    @Override
    public <K> CompletableFuture<K> start(Supplier<K> read) {
        return isOneToSpare()
                ? CompletableFuture.supplyAsync(
                        () -> QuarkusTransaction.requiringNew().timeout(SECONDS).call(read::get), executor)
                : Beside.NOTHING.start(read);
    }

    // transactions that all hold one and wait for another would wait for each other
    private boolean isOneToSpare() {
        var all = database.getConfiguration().connectionPoolConfiguration().maxSize();
        return database.getMetrics().activeCount() < all / 2;
    }
}
