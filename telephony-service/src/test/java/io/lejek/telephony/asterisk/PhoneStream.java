package io.lejek.telephony.asterisk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A user's live stream, as his browser reads it. */
final class PhoneStream implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * What came.
     *
     * @param late from the moment the PBX says it happened until it was read here
     */
    record Heard(JsonNode event, Duration late) {
        String state() {
            return event.path("state").asText();
        }
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Heard> heard = new CopyOnWriteArrayList<>();

    /** Opens the stream; answers when the service has accepted it. */
    PhoneStream(String token) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/api/telephony/live"))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream")
                .build();
        try {
            HttpResponse<Stream<String>> response = client.send(request, HttpResponse.BodyHandlers.ofLines());
            if (response.statusCode() != 200) {
                throw new AssertionError("the live stream answered " + response.statusCode());
            }
            Thread.ofVirtual().start(() -> readUntilClosed(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    List<Heard> heard() {
        return List.copyOf(heard);
    }

    List<String> states() {
        return heard.stream().map(Heard::state).toList();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private void readUntilClosed(Stream<String> lines) {
        try {
            read(lines);
        } catch (UncheckedIOException closed) {
            // The test has seen enough.
        }
    }

    private void read(Stream<String> lines) {
        lines.filter(line -> line.startsWith("data:") && line.contains("callId"))
                .forEach(line -> {
                    Instant now = Instant.now();
                    JsonNode event = parse(line.substring("data:".length()));
                    heard.add(new Heard(
                            event,
                            Duration.between(Instant.parse(event.path("at").asText()), now)));
                });
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
