package io.lejek.messaging.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The one endpoint of crm that this service asks: who is in a segment. Pages of three, to prove that all are read. */
public final class CrmStub {
    private static final String SEGMENTS = "lejek.test.crm.segments";
    private static final String TOKENS = "lejek.test.crm.tokens";
    private static final int PAGE = 3;

    /** Says who is in a category from now on. */
    public static void segment(String category, List<UUID> clients) {
        shared(SEGMENTS).put(category, clients.stream().map(UUID::toString).toList());
    }

    /** The Authorization header with which a category was asked for last. */
    public static String askedWith(String category) {
        return String.join("", shared(TOKENS).getOrDefault(category, List.of()));
    }

    String start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/segments/members", CrmStub::answer);
        server.start();
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        Map<String, String> query = List.of(exchange.getRequestURI().getQuery().split("&")).stream()
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        String category = query.getOrDefault("category", "");
        shared(TOKENS).put(category, exchange.getRequestHeaders().getOrDefault("Authorization", List.of()));
        List<String> members = shared(SEGMENTS).get(category);
        if (members == null) {
            exchange.sendResponseHeaders(500, -1);
            exchange.close();
            return;
        }
        int from = Integer.parseInt(query.getOrDefault("after", "0"));
        int to = Math.min(from + PAGE, members.size());
        String items = members.subList(from, to).stream()
                .map(id -> "{\"clientId\":\"" + id + "\"}")
                .collect(Collectors.joining(","));
        String next = to < members.size() ? "\"" + to + "\"" : "null";
        byte[] body = ("{\"items\":[" + items + "],\"next\":" + next + "}").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, List<String>> shared(String name) {
        return (Map<String, List<String>>)
                System.getProperties().computeIfAbsent(name, key -> new ConcurrentHashMap<String, List<String>>());
    }
}
