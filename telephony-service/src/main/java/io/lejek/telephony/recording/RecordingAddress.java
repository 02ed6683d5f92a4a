package io.lejek.telephony.recording;

import jakarta.ws.rs.core.HttpHeaders;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A web server that gives the PBX's recordings out, to this service alone if it is wise. Nothing is deleted there. */
record RecordingAddress(String address) implements RecordingSource {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private static final List<String> PASSED_ON = List.of("Content-Range", HttpHeaders.CONTENT_LENGTH);

    @Override
    public Sound open(RecordingFile file, @Nullable String range) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(of(file)).timeout(PATIENCE);
        if (range != null) {
            request.header("Range", range);
        }
        HttpResponse<InputStream> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        Map<String, String> headers = new HashMap<>(Map.of(HttpHeaders.CONTENT_TYPE, file.type()));
        PASSED_ON.forEach(name -> answer.headers().firstValue(name).ifPresent(value -> headers.put(name, value)));
        return switch (answer.statusCode()) {
            case 200, 206 -> new Sound(answer.statusCode(), headers, answer.body());
            case 416 -> {
                answer.body().close();
                headers.remove(HttpHeaders.CONTENT_LENGTH);
                yield new Sound(416, headers, null);
            }
            case 404, 410 -> {
                answer.body().close();
                throw new FileNotFoundException(file.path());
            }
            default -> {
                answer.body().close();
                throw new IOException("it answers " + answer.statusCode());
            }
        };
    }

    @Override
    public void delete(RecordingFile file) {
        // Whoever runs the server decides how long it keeps them.
    }

    private URI of(RecordingFile file) throws IOException {
        try {
            // The constructor quotes what has a meaning of its own in an address.
            String quoted = new URI(null, null, "/" + file.path(), null).getRawPath();
            return URI.create(address.replaceAll("/$", "") + quoted);
        } catch (URISyntaxException e) {
            throw new FileNotFoundException(file.path());
        }
    }
}
