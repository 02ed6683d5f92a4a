package io.lejek.local.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardedPagesTest {
    private HttpServer pages;

    @BeforeEach
    void open() throws IOException {
        pages = new GuardedPages(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        pages.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        pages.start();
    }

    @AfterEach
    void close() {
        pages.stop(0);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:8025, '', 204",
        "localhost:9999, '', 204",
        "localhost:8025, http://localhost:8025, 204",
        "127.0.0.1:8025, https://elsewhere.example, 403",
        "rebound.example:8025, '', 403",
        "127.0.0.1.rebound.example, '', 403",
    })
    void answersThisMachineAlone(String host, String origin, int status) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), pages.getAddress().getPort())) {
            // When
            String request = "POST / HTTP/1.1\r\nHost: " + host + (origin.isEmpty() ? "" : "\r\nOrigin: " + origin)
                    + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);

            // Then
            assertThat(answer).startsWith("HTTP/1.1 " + status);
        }
    }
}
