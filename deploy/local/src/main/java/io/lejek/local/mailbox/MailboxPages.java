package io.lejek.local.mailbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The letters as JSON and as pages. A letter is strangers' text: it is shown where it can run and load nothing. */
final class MailboxPages {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LARGEST_PAGE = 500;
    private static final String OWN_PAGE = "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'";
    private static final String LETTER = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
            + " style-src 'unsafe-inline'; img-src data:";

    private final LetterStore store;

    MailboxPages(LetterStore store) {
        this.store = store;
    }

    void addTo(HttpServer pages) {
        pages.createContext("/letters", this::letters);
        pages.createContext("/", this::home);
    }

    private void home(HttpExchange exchange) throws IOException {
        if (exchange.getRequestURI().getPath().equals("/")) {
            List<Letter> newest = store.list(Optional.empty(), Optional.empty(), 200);
            page(exchange, 200, OWN_PAGE, LetterHtml.list(newest, store.count()));
        } else {
            page(exchange, 404, OWN_PAGE, LetterHtml.missing());
        }
    }

    private void letters(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/", -1);
        if (!exchange.getRequestMethod().equals("GET")) {
            answer(exchange, 405, "text/plain", "Only GET.");
        } else if (path.length == 2) {
            list(exchange);
        } else {
            one(exchange, path[2], path.length > 3 ? path[3] : "");
        }
    }

    private void list(HttpExchange exchange) throws IOException {
        Map<String, String> query = query(exchange);
        String written = query.getOrDefault("limit", "100");
        if (!written.matches("\\d{1,6}")) {
            answer(exchange, 400, "text/plain", "limit must be a number.");
            return;
        }
        int limit = Math.clamp(Integer.parseInt(written), 1, LARGEST_PAGE);
        List<Letter> found =
                store.list(Optional.ofNullable(query.get("before")), Optional.ofNullable(query.get("to")), limit);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("total", store.count());
        answer.put("items", found);
        answer.put("next", found.size() < limit ? null : found.getLast().id());
        answer(exchange, 200, "application/json", JSON.writeValueAsString(answer));
    }

    private void one(HttpExchange exchange, String id, String view) throws IOException {
        Optional<Letter> letter = store.find(id);
        Optional<byte[]> source = store.source(id);
        if (letter.isEmpty() || source.isEmpty()) {
            page(exchange, 404, OWN_PAGE, LetterHtml.missing());
            return;
        }
        switch (view) {
            case "" -> page(exchange, 200, OWN_PAGE, LetterHtml.one(letter.get()));
            case "body" -> page(exchange, 200, LETTER, LetterHtml.body(LetterText.of(source.get())));
            case "source" -> answer(exchange, 200, "text/plain", new String(source.get(), StandardCharsets.UTF_8));
            default -> page(exchange, 404, OWN_PAGE, LetterHtml.missing());
        }
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> values = new HashMap<>();
        String query = exchange.getRequestURI().getRawQuery();
        if (query != null) {
            for (String pair : query.split("&")) {
                String[] sides = pair.split("=", 2);
                if (sides.length == 2 && !sides[1].isEmpty()) {
                    values.put(sides[0], URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
                }
            }
        }
        return values;
    }

    private static void page(HttpExchange exchange, int status, String policy, String html) throws IOException {
        exchange.getResponseHeaders().set("Content-Security-Policy", policy);
        answer(exchange, status, "text/html", html);
    }

    private static void answer(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type + "; charset=utf-8");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cache-Control", "no-store");
        try (exchange) {
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
