package io.targetmonitor.kit.events;

import java.util.function.Supplier;

/** Runs work in a transaction of its own; anything thrown rolls back and comes out. */
interface Transactions {

    <T> T call(Supplier<T> work);
}
