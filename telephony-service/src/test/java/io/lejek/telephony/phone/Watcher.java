package io.lejek.telephony.phone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** An open page of a user: collects the events of the live stream. */
public final class Watcher implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<String> phone = new CopyOnWriteArrayList<>();
    private final Stream<String> lines;

    private Watcher(String url, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/api/telephony/live"))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream")
                .build();
        HttpResponse<Stream<String>> response = client.send(request, HttpResponse.BodyHandlers.ofLines());
        if (response.statusCode() != 200) {
            throw new AssertionError("the live stream answers " + response.statusCode());
        }
        lines = response.body();
        Thread.ofVirtual().start(this::read);
    }

    /** Opens the stream; what happens from now on is heard. */
    public static Watcher open(String url, String token) {
        try {
            return new Watcher(url, token);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** The data of every event named {@code phone}. */
    public List<String> phone() {
        return List.copyOf(phone);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private void read() {
        String[] name = {""};
        try {
            lines.forEach(line -> {
                if (line.startsWith("event:")) {
                    name[0] = line.substring("event:".length()).strip();
                } else if (line.startsWith("data:") && "phone".equals(name[0])) {
                    phone.add(line.substring("data:".length()).strip());
                }
            });
        } catch (RuntimeException closed) {
            // The page was closed.
        }
    }
}
