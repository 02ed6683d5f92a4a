package io.lejek.crm.live;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A page that holds the stream open and remembers what came. */
final class OpenPage implements AutoCloseable {
    private final List<SseFrame> frames = new CopyOnWriteArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final InputStream stream;
    private volatile boolean ended;

    OpenPage(URI origin, String token, String channels) {
        try {
            HttpResponse<InputStream> response = client.send(
                    HttpRequest.newBuilder(origin.resolve("/api/live?channels=" + channels))
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                throw new AssertionError("status " + response.statusCode());
            }
            stream = response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
        Thread.ofVirtual().start(this::read);
    }

    List<SseFrame> frames() {
        return frames;
    }

    /** The data of the events of this name. */
    List<String> dataOf(String event) {
        return frames.stream()
                .filter(frame -> frame.event().equals(event))
                .map(SseFrame::data)
                .toList();
    }

    boolean hasEnded() {
        return ended;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private void read() {
        SseFrames parser = new SseFrames();
        byte[] buffer = new byte[4096];
        try {
            for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
                frames.addAll(parser.take(java.util.Arrays.copyOf(buffer, n)));
            }
        } catch (IOException closed) {
            // The test has closed the page, or the server ended the stream.
        }
        ended = true;
    }
}
