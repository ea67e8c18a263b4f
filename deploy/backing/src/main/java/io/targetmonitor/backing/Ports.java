package io.targetmonitor.backing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** TCP ports of this machine. */
public final class Ports {

    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 30_000;

    private Ports() {}

    /**
     * Different ports nobody listens on at the moment; somebody else may still be quicker to take them. None that the
     * kernel gives to outgoing connections (Linux from 32768 on, others from 49152): one of those might take a port
     * before its server starts, and keep it.
     */
    public static List<Integer> free(int count) {
        return ThreadLocalRandom.current()
                .ints(LOWEST, HIGHEST)
                .distinct()
                .filter(port -> !taken(port))
                .limit(count)
                .boxed()
                .toList();
    }

    /** Whether a server of this machine has the port, on loopback or on all addresses. */
    public static boolean taken(int port) {
        return !bindable(null, port) || !bindable(InetAddress.getLoopbackAddress(), port);
    }

    private static boolean bindable(InetAddress address, int port) {
        try (var socket = new ServerSocket()) {
            // A port in TIME_WAIT is no server: those who bind next reuse it too.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
