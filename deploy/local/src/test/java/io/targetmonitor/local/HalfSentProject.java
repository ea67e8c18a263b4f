package io.targetmonitor.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A request over a slow line: the service has its head and half of its body. */
final class HalfSentProject implements AutoCloseable {

    private final String code = ProjectLoad.newCode();
    private final byte[] body = ProjectLoad.project(code).getBytes(StandardCharsets.UTF_8);
    private final Socket socket;

    private HalfSentProject(Service service, String token) throws IOException {
        socket = new Socket("localhost", service.port());
        var head = """
                POST /api/v1/projects HTTP/1.1
                Host: localhost
                Authorization: Bearer %s
                Content-Type: application/json
                Content-Length: %d
                Idempotency-Key: %s

                """.formatted(token, body.length, code).replace("\n", "\r\n");
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(body, 0, body.length / 2);
    }

    static HalfSentProject to(Service service, String token) throws IOException {
        return new HalfSentProject(service, token);
    }

    void sendTheRest() throws IOException {
        socket.getOutputStream().write(Arrays.copyOfRange(body, body.length / 2, body.length));
    }

    int status() throws IOException {
        var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        return Integer.parseInt(answer.readLine().split(" ")[1]);
    }

    String code() {
        return code;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
