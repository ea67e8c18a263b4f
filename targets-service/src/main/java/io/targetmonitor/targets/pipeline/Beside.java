package io.targetmonitor.targets.pipeline;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Where something is read while a transaction goes on. */
public interface Beside {

    /** Nowhere: it is read in the transaction, which waits. */
    Beside NOTHING = new Beside() {
        @Override
        public <K> CompletableFuture<K> start(Supplier<K> read) {
            return CompletableFuture.completedFuture(read.get());
        }
    };

    /** Starts to read; the answer is complete already if nothing could be done beside. */
    <K> CompletableFuture<K> start(Supplier<K> read);
}
