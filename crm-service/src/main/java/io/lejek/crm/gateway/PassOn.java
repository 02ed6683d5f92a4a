package io.lejek.crm.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lejek.backbone.problem.Problem;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Passes {@code /api/telephony}, {@code /api/messaging} and {@code /api/funnel} on to the services, unchanged and streaming;
 * the service itself checks the token. One that does not answer gives 503 with a problem that names it.
 */
@ApplicationScoped
class PassOn {
    private static final Logger LOG = Logger.getLogger(PassOn.class);

    private final Upstreams upstreams;
    private final ObjectMapper json;

    PassOn(Upstreams upstreams, ObjectMapper json) {
        this.upstreams = upstreams;
        this.json = json;
    }

    void register(@Observes Router router) {
        for (Upstream upstream : upstreams.all()) {
            HttpProxy proxy = HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), upstreams.client())
                    .origin(context -> context.client().request(upstream.request()))
                    .addInterceptor(new Unavailable(upstream));
            router.route("/api/" + upstream.name() + "/*")
                    .order(RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT)
                    .handler(context -> proxy.handle(context.request()));
        }
    }

    /** HTTP/2 needs no sign that a body of unknown length follows, HTTP/1.1 towards the service does. */
    private static void markUnknownLength(HttpServerRequest request) {
        MultiMap headers = request.headers();
        if (request.version() == HttpVersion.HTTP_2 && !headers.contains(HttpHeaders.CONTENT_LENGTH)) {
            headers.set(HttpHeaders.TRANSFER_ENCODING, HttpHeaders.CHUNKED);
        }
    }

    /** Answers in place of a service that is away. */
    private final class Unavailable implements ProxyInterceptor {
        private final Upstream upstream;

        private Unavailable(Upstream upstream) {
            this.upstream = upstream;
        }

        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            markUnknownLength(context.request().proxiedRequest());
            // Our own compression takes an answer's Content-Encoding away: a body that comes compressed would be
            // unreadable.
            context.request().headers().remove(HttpHeaders.ACCEPT_ENCODING);
            return context.sendRequest().recover(failure -> {
                LOG.debugf(failure, "%s does not answer", upstream);
                return Future.succeededFuture(context.request()
                        .release()
                        .response()
                        .setStatusCode(Problem.PART_UNAVAILABLE.status())
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                        .setBody(Body.body(Buffer.buffer(problem()))));
            });
        }

        private byte[] problem() {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("type", Problem.PART_UNAVAILABLE.type());
            members.put("title", Problem.PART_UNAVAILABLE.title());
            members.put("status", Problem.PART_UNAVAILABLE.status());
            members.put(
                    "detail",
                    "The part " + upstream.name() + " does not answer. Try again in a moment; if it stays away, look at"
                            + " './lejek status' and its log.");
            members.put("part", upstream.name());
            try {
                return json.writeValueAsBytes(members);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a map of plain values", e);
            }
        }
    }
}
