package io.targetmonitor.backing;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.HashSet;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PortsTest {

    private static final int FIRST_OF_CLIENTS = 32_768;

    @Test
    void freePortsAreDifferentAndNoneAnOutgoingConnectionMayTake() {
        var ports = Ports.free(50);

        assertEquals(50, new HashSet<>(ports).size());
        assertTrue(ports.stream().allMatch(port -> port < FIRST_OF_CLIENTS));
    }

    @Test
    void aPortIsTakenWhileSomebodyListens() throws IOException {
        int port = Ports.free(1).get(0);
        try (var server = new ServerSocket(port)) {
            assertTrue(Ports.taken(server.getLocalPort()));
        }
        assertFalse(Ports.taken(port));
    }
}
