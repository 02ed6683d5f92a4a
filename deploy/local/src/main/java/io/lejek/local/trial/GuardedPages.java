package io.lejek.local.trial;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.Executor;

/**
 * A server whose pages answer only what was typed or clicked on this machine. Nobody signs in to the pages of the trial, so
 * a web page from elsewhere, open in the same browser, must not be able to use them: not by a form (its {@code Origin}
 * tells), not by a name that it points to this machine (the {@code Host} tells).
 */
final class GuardedPages extends HttpServer {
    private static final String OWN_HOST = "(127\\.0\\.0\\.1|localhost)(:\\d+)?";

    private final HttpServer server;

    GuardedPages(HttpServer server) {
        this.server = server;
    }

    private static void guard(HttpExchange exchange, Filter.Chain chain) throws IOException {
        String host = exchange.getRequestHeaders().getFirst("Host");
        String origin = exchange.getRequestHeaders().getFirst("Origin");
        boolean own = host != null && host.matches(OWN_HOST) && (origin == null || origin.equals("http://" + host));
        if (own) {
            chain.doFilter(exchange);
        } else {
            try (exchange) {
                exchange.sendResponseHeaders(403, -1);
            }
        }
    }

    @Override
    public HttpContext createContext(String path, HttpHandler handler) {
        HttpContext context = server.createContext(path, handler);
        context.getFilters().add(new Filter() {
            @Override
            public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
                guard(exchange, chain);
            }

            @Override
            public String description() {
                return "only from this machine";
            }
        });
        return context;
    }

    @Override
    public HttpContext createContext(String path) {
        return createContext(path, exchange -> exchange.sendResponseHeaders(404, -1));
    }

    @Override
    public void removeContext(String path) {
        server.removeContext(path);
    }

    @Override
    public void removeContext(HttpContext context) {
        server.removeContext(context);
    }

    @Override
    public void bind(InetSocketAddress address, int backlog) throws IOException {
        server.bind(address, backlog);
    }

    @Override
    public void start() {
        server.start();
    }

    @Override
    public void stop(int delay) {
        server.stop(delay);
    }

    @Override
    public void setExecutor(Executor executor) {
        server.setExecutor(executor);
    }

    @Override
    public Executor getExecutor() {
        return server.getExecutor();
    }

    @Override
    public InetSocketAddress getAddress() {
        return server.getAddress();
    }
}
