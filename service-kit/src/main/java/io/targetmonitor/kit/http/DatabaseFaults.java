package io.targetmonitor.kit.http;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.transaction.RollbackException;

/** Tells by SQLSTATE what kind of trouble the database is in. */
public final class DatabaseFaults {

    /** Connection, resources (disk full…), operator intervention, system error. */
    private static final Set<String> UNAVAILABLE = Set.of("08", "53", "57", "58");

    /** Transaction rollback: serialization, deadlock; lock not available. */
    private static final Set<String> CONFLICT = Set.of("40", "55");

    private DatabaseFaults() {}

    /** True if the same would work later: the fault is the database's present state, not what was asked of it. */
    public static boolean isUnavailable(Throwable fault) {
        return causes(fault).anyMatch(cause -> cause instanceof SQLException sql && unavailable(sql));
    }

    /** True if two transactions stood in each other's way. */
    public static boolean isConflict(Throwable fault) {
        return causes(fault).anyMatch(cause -> cause instanceof SQLException sql && hasClass(sql, CONFLICT));
    }

    /** True if a transaction was ended because it took too long: then nothing but that is said of why. */
    public static boolean isOutOfTime(Throwable fault) {
        return causes(fault).anyMatch(RollbackException.class::isInstance)
                && causes(fault).noneMatch(SQLException.class::isInstance);
    }

    public static Throwable rootOf(Throwable fault) {
        return causes(fault).reduce((first, second) -> second).orElse(fault);
    }

    private static boolean unavailable(SQLException sql) {
        // no SQLSTATE: the pool found no connection in time
        return sql.getSQLState() == null || hasClass(sql, UNAVAILABLE);
    }

    private static boolean hasClass(SQLException sql, Set<String> classes) {
        return sql.getSQLState() != null && classes.contains(sql.getSQLState().substring(0, 2));
    }

    private static Stream<Throwable> causes(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
