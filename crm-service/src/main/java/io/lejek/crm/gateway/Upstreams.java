package io.lejek.crm.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The other services and the one client that reaches them. */
@ApplicationScoped
public class Upstreams {
    private static final int CONNECTIONS = 4_000;
    private static final int CONNECT_TIMEOUT_MS = 2_000;
    /** Live streams beat every 15 seconds; what is silent for longer than three beats is gone. */
    private static final int IDLE_TIMEOUT_S = 50;

    private final Upstream telephony;
    private final Upstream messaging;
    private final Upstream funnel;
    private final HttpClient client;

    Upstreams(
            Vertx vertx,
            @ConfigProperty(name = "lejek.telephony.url", defaultValue = "http://127.0.0.1:8081") URI telephony,
            @ConfigProperty(name = "lejek.messaging.url", defaultValue = "http://127.0.0.1:8082") URI messaging,
            @ConfigProperty(name = "lejek.funnel.url", defaultValue = "http://127.0.0.1:8083") URI funnel) {
        this.telephony = new Upstream("telephony", telephony);
        this.messaging = new Upstream("messaging", messaging);
        this.funnel = new Upstream("funnel", funnel);
        // Each live stream of each browser holds a connection, so the usual five would soon be taken.
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(CONNECTIONS)
                .setConnectTimeout(CONNECT_TIMEOUT_MS)
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setIdleTimeout(IDLE_TIMEOUT_S));
    }

    public Upstream telephony() {
        return telephony;
    }

    public Upstream messaging() {
        return messaging;
    }

    public Upstream funnel() {
        return funnel;
    }

    public List<Upstream> all() {
        return List.of(telephony, messaging, funnel);
    }

    public HttpClient client() {
        return client;
    }
}
