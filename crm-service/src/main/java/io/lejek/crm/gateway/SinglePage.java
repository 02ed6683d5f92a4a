package io.lejek.crm.gateway;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Gives the web application for every address that is neither a file nor an API, so that deep links work. Names under
 * {@code /assets/} are hashes of their content: one that is missing is gone, and answers 404.
 */
@ApplicationScoped
class SinglePage {
    private static final String INDEX = "/index.html";
    private static final List<String> OTHERS = List.of("/api", "/q", "/assets");

    void register(@Observes Router router) {
        router.route()
                .order(RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT + 1)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(SinglePage::handle);
    }

    private static void handle(RoutingContext context) {
        String path = context.normalizedPath();
        if (isOthers(path) || isFile(path)) {
            context.next();
        } else {
            context.reroute(INDEX);
        }
    }

    private static boolean isOthers(String path) {
        return path.equals("/")
                || path.equals(INDEX)
                || OTHERS.stream().anyMatch(other -> path.equals(other) || path.startsWith(other + "/"));
    }

    private static boolean isFile(String path) {
        return Thread.currentThread().getContextClassLoader().getResource("META-INF/resources" + path) != null;
    }
}
