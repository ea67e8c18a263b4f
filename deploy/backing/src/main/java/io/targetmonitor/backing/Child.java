package io.targetmonitor.backing;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Main class of a child JVM: runs another main class and exits when the parent process is gone, so that a killed
 * launcher or test leaves no orphan. Arguments: process id of the parent, main class, its arguments.
 */
public final class Child {
    /** Exit code when the parent has gone: that of a process ended by SIGTERM. */
    static final int PARENT_GONE = 143;

    private static final long SECONDS_TO_EXIT = 30;

    private Child() {}

    public static void main(String[] args) throws Throwable {
        watch(Long.parseLong(args[0]));
        var main = Class.forName(args[1]).getDeclaredMethod("main", String[].class);
        main.setAccessible(true);
        try {
            main.invoke(null, (Object) Arrays.copyOfRange(args, 2, args.length));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static void watch(long parent) {
        // The number is handed over, not asked for: a parent that died at once has already been replaced by init.
        ProcessHandle.of(parent)
                .filter(ProcessHandle::isAlive)
                .ifPresentOrElse(p -> p.onExit().thenRun(Child::exit), Child::exit);
    }

    private static void exit() {
        CompletableFuture.delayedExecutor(SECONDS_TO_EXIT, TimeUnit.SECONDS)
                .execute(() -> Runtime.getRuntime().halt(PARENT_GONE));
        Runtime.getRuntime().exit(PARENT_GONE);
    }
}
