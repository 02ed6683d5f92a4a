package io.lejek.crm.gateway;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/** Headers that keep browsers from guessing, framing, leaking and caching what they should not. */
@ApplicationScoped
class ProtectiveHeaders {
    // The component library writes style elements, hence 'unsafe-inline' for styles; scripts come from files alone.
    private static final String CONTENT_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'");
    private static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy", CONTENT_POLICY,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin");
    private static final int OK = 200;

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(context -> {
            context.addHeadersEndHandler(end -> add(context));
            context.next();
        });
    }

    private static void add(RoutingContext context) {
        MultiMap headers = context.response().headers();
        ALWAYS.forEach((name, value) -> putIfAbsent(headers, name, value));
        putIfAbsent(headers, HttpHeaders.CACHE_CONTROL.toString(), caching(context));
    }

    /** The page is asked for again each time, its hashed files never, personal data are not kept at all. */
    private static String caching(RoutingContext context) {
        String path = context.normalizedPath();
        if (path.startsWith("/api/") || path.startsWith("/q/")) {
            return "no-store";
        }
        return path.startsWith("/assets/") && context.response().getStatusCode() == OK
                ? "public, max-age=31536000, immutable"
                : "no-cache";
    }

    private static void putIfAbsent(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
