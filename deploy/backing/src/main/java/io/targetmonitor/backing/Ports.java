package io.targetmonitor.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** TCP ports of this machine. */
public final class Ports {
    private Ports() {}

    /** Different ports nobody listens on at the moment; somebody else may still be quicker to take them. */
    public static List<Integer> free(int count) {
        var sockets = new ArrayList<ServerSocket>();
        try {
            for (var i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            sockets.forEach(Ports::close);
        }
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

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
