package io.lejek.local.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** A server-sent event stream of Lejek. */
public final class LiveStream implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final URI address;
    private final BiConsumer<String, JsonNode> listener;
    private final CountDownLatch opened = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().daemon().name("live-stream").unstarted(this::run);
    private volatile boolean closed;

    private LiveStream(HttpClient http, URI address, BiConsumer<String, JsonNode> listener) {
        this.http = http;
        this.address = address;
        this.listener = listener;
    }

    static LiveStream open(HttpClient http, URI address, BiConsumer<String, JsonNode> listener) {
        LiveStream stream = new LiveStream(http, address, listener);
        stream.thread.start();
        try {
            if (!stream.opened.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException(address + " did not open");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return stream;
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    private void run() {
        while (!closed) {
            try {
                listen();
                Thread.sleep(200);
            } catch (IOException | UncheckedIOException ended) {
                // The server went away; it is asked again.
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void listen() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Accept", "text/event-stream")
                .timeout(Duration.ofSeconds(20))
                .build();
        HttpResponse<Stream<String>> answer = http.send(request, HttpResponse.BodyHandlers.ofLines());
        if (answer.statusCode() != 200) {
            throw new IOException(address + " was answered " + answer.statusCode());
        }
        opened.countDown();
        Frame frame = new Frame();
        try (Stream<String> lines = answer.body()) {
            lines.takeWhile(line -> !closed).forEach(frame::take);
        }
    }

    /** Gathers the lines of one event (HTML Standard, section 9.2.6). */
    private final class Frame {
        private String event = "message";
        private final StringBuilder data = new StringBuilder();

        void take(String line) {
            if (line.isEmpty()) {
                deliver();
            } else if (line.startsWith("event:")) {
                event = line.substring(6).trim();
            } else if (line.startsWith("data:")) {
                data.append(line.substring(5).trim());
            }
        }

        private void deliver() {
            try {
                if (!data.isEmpty()) {
                    listener.accept(event, JSON.readTree(data.toString()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                event = "message";
                data.setLength(0);
            }
        }
    }
}
