package io.lejek.funnel.live;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A browser's side of the live stream: gathers the events it hears. */
final class EventStream implements AutoCloseable {
    /** One server-sent event, and when it came. */
    record Heard(String name, @Nullable String id, String data, long nanos) {}

    final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final InputStream body;

    EventStream(String token, @Nullable String lastEventId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + RestAssured.port + "/api/funnel/live"))
                .header("Authorization", "Bearer " + token);
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            body = client.send(request.build(), BodyHandlers.ofInputStream()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    List<Heard> heard(String name) {
        return heard.stream().filter(event -> event.name().equals(name)).toList();
    }

    private void listen() {
        String name = "message";
        String id = null;
        StringBuilder data = new StringBuilder();
        try (Scanner lines = new Scanner(body, StandardCharsets.UTF_8)) {
            while (lines.hasNextLine()) {
                String line = lines.nextLine();
                if (line.startsWith("event:")) {
                    name = line.substring("event:".length()).strip();
                } else if (line.startsWith("id:")) {
                    id = line.substring("id:".length()).strip();
                } else if (line.startsWith("data:")) {
                    data.append(line.substring("data:".length()).strip());
                } else if (line.isEmpty()) {
                    heard.add(new Heard(name, id, data.toString(), System.nanoTime()));
                    name = "message";
                    id = null;
                    data.setLength(0);
                }
            }
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
