package io.lejek.local.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Lejek's REST API as one signed-in user sees it. Signs in again when the session has ended. */
public final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int UNAUTHORIZED = 401;

    private final URI address;
    private final ObjectNode credentials;
    private final HttpClient http;

    private Api(URI address, String login, String password) {
        this.address = address;
        this.credentials = JSON.createObjectNode().put("login", login).put("password", password);
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    /** A refusal, or an answer that never came ({@code status} 0). */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int status;

        Refused(int status, String message) {
            super(message);
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /** The API for somebody who has signed in with these words. */
    public static Api signIn(URI address, String login, String password) {
        Api api = new Api(address, login, password);
        api.signIn();
        return api;
    }

    /** The API for the administrator whom this call creates with the one-time token. */
    public static Api setUp(URI address, String token, String login, String name, String password) {
        Api api = new Api(address, login, password);
        ObjectNode setup = api.credentials.deepCopy().put("token", token).put("name", name);
        api.exchange("POST", "/api/setup", setup);
        return api;
    }

    /** Whether nobody has set Lejek up yet. */
    public static boolean needsSetUp(URI address) {
        return new Api(address, "", "").get("/api/setup").path("needed").asBoolean();
    }

    public static ObjectNode object() {
        return JSON.createObjectNode();
    }

    public JsonNode get(String path) {
        return send("GET", path, null);
    }

    public JsonNode post(String path, JsonNode body) {
        return send("POST", path, body);
    }

    public JsonNode patch(String path, JsonNode body) {
        return send("PATCH", path, body);
    }

    /** Replaces a record that was read in this version; 412 when somebody was quicker. */
    public JsonNode put(String path, long version, JsonNode body) {
        return send(request("PUT", path, json(body)).header("If-Match", "\"" + version + "\""));
    }

    /** Sends a file as it is. */
    public JsonNode upload(String path, Path file) {
        try {
            return send(request("POST", path, HttpRequest.BodyPublishers.ofFile(file))
                    .setHeader("Content-Type", "application/octet-stream"));
        } catch (FileNotFoundException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of a file that Lejek gives out. */
    public byte[] download(String path) {
        return answer(request("GET", path, HttpRequest.BodyPublishers.noBody()).setHeader("Accept", "*/*"));
    }

    /**
     * Listens to the live stream until the listener is closed; when the stream ends it is opened again.
     *
     * @param channels such as {@code phone,funnel}
     * @param listener told the event's name and data, in a thread of its own
     */
    public LiveStream live(String channels, BiConsumer<String, JsonNode> listener) {
        signIn();
        return LiveStream.open(http, address.resolve("/api/live?channels=" + channels), listener);
    }

    private void signIn() {
        exchange("POST", "/api/session", credentials);
    }

    private JsonNode send(String method, String path, @Nullable JsonNode body) {
        return send(request(method, path, json(body)));
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            return exchange(request);
        } catch (Refused refused) {
            if (refused.status() != UNAUTHORIZED) {
                throw refused;
            }
            signIn();
            return exchange(request);
        }
    }

    private JsonNode exchange(String method, String path, @Nullable JsonNode body) {
        return exchange(request(method, path, json(body)));
    }

    private static HttpRequest.BodyPublisher json(@Nullable JsonNode body) {
        try {
            return body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private HttpRequest.Builder request(String method, String path, HttpRequest.BodyPublisher body) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .method(method, body);
    }

    private JsonNode exchange(HttpRequest.Builder builder) {
        return tree(answer(builder));
    }

    private static JsonNode tree(byte[] body) {
        try {
            return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (IOException e) {
            throw new Refused(0, "the answer is no JSON: " + e.getMessage());
        }
    }

    private byte[] answer(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        String what = request.method() + " " + request.uri().getPath();
        try {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() >= 300) {
                JsonNode problem = tree(answer.body());
                throw new Refused(
                        answer.statusCode(),
                        what + " was answered " + answer.statusCode() + ": "
                                + problem.path("detail").asText(problem.toString()));
            }
            return answer.body();
        } catch (IOException e) {
            throw new Refused(0, what + " was not answered: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused(0, what + " was interrupted");
        }
    }
}
