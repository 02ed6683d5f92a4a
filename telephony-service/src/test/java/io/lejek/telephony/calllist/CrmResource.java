package io.lejek.telephony.calllist;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Stands in for crm, which tells the members of its segments; the acceptance tests ask the real one. */
public final class CrmResource implements QuarkusTestResourceLifecycleManager {
    private static final Map<UUID, List<UUID>> SEGMENTS = new ConcurrentHashMap<>();

    private @Nullable HttpServer server;

    /** A segment with these members. */
    static UUID hasSegment(List<UUID> members) {
        UUID id = UUID.randomUUID();
        SEGMENTS.put(id, List.copyOf(members));
        return id;
    }

    @Override
    public Map<String, String> start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/api/segments/", CrmResource::answer);
            started.start();
            server = started;
            return Map.of(
                    "lejek.crm.url", "http://127.0.0.1:" + started.getAddress().getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        boolean named = exchange.getRequestHeaders().getFirst("Authorization").startsWith("Bearer ");
        UUID id = UUID.fromString(exchange.getRequestURI().getPath().split("/")[3]);
        List<UUID> members = SEGMENTS.get(id);
        int status = !named ? 401 : members == null ? 404 : 200;
        byte[] body = members == null ? new byte[0] : lines(members);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static byte[] lines(List<UUID> members) {
        return members.stream()
                .map(member -> "{\"clientId\":\"" + member + "\"}\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
