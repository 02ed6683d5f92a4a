package io.lejek.crm.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/**
 * Stands for another service on a loopback port. It is steered over HTTP alone, because test and application live in
 * different class loaders:
 *
 * <ul>
 *   <li>{@code /api/<name>/echo} answers with what it got,
 *   <li>{@code /api/<name>/live} is an event stream; {@code POST /control/push} writes to all open ones, {@code
 *       /control/drop} ends them,
 *   <li>{@code /q/health/ready} answers the status that {@code POST /control/ready} set.
 * </ul>
 */
final class StubService implements AutoCloseable {
    private final HttpServer server;
    private final List<Follower> followers = new CopyOnWriteArrayList<>();
    private volatile int readiness = 200;

    StubService(String name) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/" + name + "/echo", StubService::echo);
        server.createContext("/api/" + name + "/live", this::live);
        server.createContext("/control/push", this::push);
        server.createContext("/control/drop", this::drop);
        server.createContext("/control/ready", this::setReadiness);
        server.createContext("/q/health/ready", this::ready);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private record Follower(OutputStream stream, CountDownLatch end) {}

    private static void echo(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("X-Method", exchange.getRequestMethod());
        exchange.getResponseHeaders().set("X-Uri", exchange.getRequestURI().toString());
        exchange.getResponseHeaders()
                .set("X-Headers", exchange.getRequestHeaders().entrySet().toString());
        exchange.getResponseHeaders().set("Content-Type", "application/octet-stream");
        exchange.sendResponseHeaders(218, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void live(HttpExchange exchange) throws IOException {
        if (exchange.getRequestHeaders().getFirst("Authorization") == null) {
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        Follower follower = new Follower(exchange.getResponseBody(), new CountDownLatch(1));
        write(follower, "event: heartbeat\ndata: {}\n\n");
        followers.add(follower);
        try {
            follower.end().await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private void push(HttpExchange exchange) throws IOException {
        String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        int reached = 0;
        for (Follower follower : followers) {
            reached += write(follower, text) ? 1 : 0;
        }
        answer(exchange, 200, Integer.toString(reached));
    }

    private boolean write(Follower follower, String text) {
        try {
            follower.stream().write(text.getBytes(StandardCharsets.UTF_8));
            follower.stream().flush();
            return true;
        } catch (IOException gone) {
            followers.remove(follower);
            follower.end().countDown();
            return false;
        }
    }

    private void drop(HttpExchange exchange) throws IOException {
        followers.forEach(follower -> follower.end().countDown());
        followers.clear();
        answer(exchange, 200, "");
    }

    private void setReadiness(HttpExchange exchange) throws IOException {
        readiness = Integer.parseInt(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        answer(exchange, 200, "");
    }

    private void ready(HttpExchange exchange) throws IOException {
        String check = readiness == 200 ? "UP" : "DOWN";
        answer(
                exchange,
                readiness,
                "{\"status\":\"%s\",\"checks\":[{\"name\":\"the mailbox\",\"status\":\"%s\"}]}"
                        .formatted(check, check));
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
