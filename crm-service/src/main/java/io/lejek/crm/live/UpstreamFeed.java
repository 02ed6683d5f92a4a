package io.lejek.crm.live;

import io.lejek.crm.gateway.Upstream;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Copies the live stream of another service into a browser's stream, and comes back when the service was away. */
final class UpstreamFeed {
    private static final Logger LOG = Logger.getLogger(UpstreamFeed.class);
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int LONGEST_PAUSE = 10;

    private final Vertx vertx;
    private final HttpClient client;
    private final Source source;
    private final LiveOutput out;
    private final long firstPauseMs;
    private @Nullable HttpClientRequest request;
    private long pauseMs;
    private boolean toldAway;
    private boolean closed;

    /**
     * What is copied.
     *
     * @param channel the one whose events pass
     * @param token of the viewer, in whose name the service is asked; never to be logged
     */
    record Source(Upstream upstream, Channel channel, String token) {}

    UpstreamFeed(Vertx vertx, HttpClient client, Source source, LiveOutput out, Duration retry) {
        this.vertx = vertx;
        this.client = client;
        this.source = source;
        this.out = out;
        this.firstPauseMs = retry.toMillis();
        this.pauseMs = firstPauseMs;
    }

    void open() {
        client.request(source.upstream()
                        .request()
                        .setMethod(HttpMethod.GET)
                        .setURI("/api/" + source.upstream().name() + "/live")
                        .putHeader("Authorization", "Bearer " + source.token())
                        .putHeader("Accept", "text/event-stream"))
                .compose(this::send)
                .onSuccess(this::follow)
                .onFailure(this::away);
    }

    synchronized void close() {
        closed = true;
        if (request != null) {
            request.reset();
        }
    }

    private synchronized io.vertx.core.Future<HttpClientResponse> send(HttpClientRequest ready) {
        request = ready;
        if (closed) {
            ready.reset();
        }
        return ready.send();
    }

    private void follow(HttpClientResponse response) {
        int status = response.statusCode();
        if (status == UNAUTHORIZED || status == FORBIDDEN) {
            // Not for this viewer's role: neither news nor worth another try.
            close();
        } else if (status == OK) {
            copy(response);
        } else {
            response.request().reset();
            away(new IllegalStateException("status " + status));
        }
    }

    private void copy(HttpClientResponse response) {
        back();
        SseFrames frames = new SseFrames();
        response.exceptionHandler(this::away);
        response.endHandler(end -> away(new IllegalStateException("the stream ended")));
        response.handler(bytes -> {
            try {
                frames.take(bytes.getBytes()).forEach(this::pass);
            } catch (IllegalStateException tooLong) {
                response.request().reset();
            }
        });
    }

    private void pass(SseFrame frame) {
        if (frame.event().equals(source.channel().event())) {
            out.event(frame.event(), frame.data());
        }
    }

    private synchronized void back() {
        pauseMs = firstPauseMs;
        if (toldAway) {
            toldAway = false;
            out.source(source.upstream().name(), true);
        }
    }

    private synchronized void away(Throwable reason) {
        if (closed) {
            return;
        }
        LOG.debugf("The live stream of %s is away: %s", source.upstream().name(), reason);
        if (!toldAway) {
            toldAway = true;
            out.source(source.upstream().name(), false);
        }
        vertx.setTimer(pauseMs, timer -> reopen());
        pauseMs = Math.min(pauseMs * 2, firstPauseMs * LONGEST_PAUSE);
    }

    private synchronized void reopen() {
        if (!closed) {
            open();
        }
    }
}
