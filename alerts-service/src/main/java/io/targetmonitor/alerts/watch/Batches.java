package io.targetmonitor.alerts.watch;

import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;

import io.targetmonitor.kit.http.DatabaseFaults;

/**
 * Works off what a day makes due, in batches that each commit. What fails even alone is put off: it must not stop the
 * others.
 *
 * @param take does what is due for the first so many, which then are due no more; false if there are none
 * @param putOff leaves the first to the next day, and tells which it is
 */
record Batches(IntPredicate take, Supplier<UUID> putOff) {

    private static final int BATCH = 200;

    void workOff() {
        while (some()) {}
    }

    private boolean some() {
        try {
            return taken(BATCH);
        } catch (RuntimeException fault) {
            requireLasting(fault);
            return eachAlone();
        }
    }

    /** As many as are in the batch that failed. */
    private boolean eachAlone() {
        var more = true;
        for (var i = 0; more && i < BATCH; i++) {
            more = oneAlone();
        }
        return more;
    }

    private boolean oneAlone() {
        try {
            return taken(1);
        } catch (RuntimeException fault) {
            requireLasting(fault);
            var which = QuarkusTransaction.requiringNew().call(putOff::get);
            // of the fault its root only: what is around it repeats the whole row
            Log.errorf(DatabaseFaults.rootOf(fault), "%s is put off until tomorrow", which);
            return true;
        }
    }

    private boolean taken(int limit) {
        return QuarkusTransaction.requiringNew().call(() -> take.test(limit));
    }

    /** What would work later is tried again with the whole pass. */
    private static void requireLasting(RuntimeException fault) {
        if (DatabaseFaults.isUnavailable(fault)
                || DatabaseFaults.isConflict(fault)
                || DatabaseFaults.isOutOfTime(fault)) {
            throw fault;
        }
    }
}
