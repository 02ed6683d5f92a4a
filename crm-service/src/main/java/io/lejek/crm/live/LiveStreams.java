package io.lejek.crm.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lejek.crm.gateway.Upstream;
import io.lejek.crm.gateway.Upstreams;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Opens streams: joins the sources that a page asked for, beats, and ends with the token. */
@ApplicationScoped
class LiveStreams {
    private final LiveRelay relay;
    private final Upstreams upstreams;
    private final Vertx vertx;
    private final ObjectMapper json;
    private final LiveSettings settings;
    private final Clock clock;

    LiveStreams(
            LiveRelay relay, Upstreams upstreams, Vertx vertx, ObjectMapper json, LiveSettings settings, Clock clock) {
        this.relay = relay;
        this.upstreams = upstreams;
        this.vertx = vertx;
        this.json = json;
        this.settings = settings;
        this.clock = clock;
    }

    /** The frames for this page. A page that reads too slowly for the buffer is failed, and connects anew. */
    Multi<SseFrame> open(Listener listener) {
        return Multi.createFrom()
                .<SseFrame>emitter(emitter -> start(listener, emitter), BackPressureStrategy.ERROR)
                .emitOn(Runnable::run, settings.buffer());
    }

    private void start(Listener listener, MultiEmitter<? super SseFrame> emitter) {
        LiveOutput out = new Frames(emitter);
        List<Runnable> ends = new ArrayList<>();
        // The first beat sends the headers, so that the page knows it is connected.
        beat(out);
        long heartbeat = vertx.setPeriodic(settings.heartbeat().toMillis(), timer -> beat(out));
        ends.add(() -> vertx.cancelTimer(heartbeat));
        long life =
                Math.max(1, Duration.between(clock.instant(), listener.until()).toMillis());
        long expiry = vertx.setTimer(life, timer -> emitter.complete());
        ends.add(() -> vertx.cancelTimer(expiry));
        if (listener.channels().contains(Channel.CRM)) {
            ends.add(relay.listen(own(listener.audience(), out)));
        }
        feeds().forEach((channel, upstream) -> {
            if (listener.channels().contains(channel)) {
                UpstreamFeed feed = new UpstreamFeed(
                        vertx,
                        upstreams.client(),
                        new UpstreamFeed.Source(upstream, channel, listener.token()),
                        out,
                        settings.retry());
                feed.open();
                ends.add(feed::close);
            }
        });
        emitter.onTermination(() -> ends.forEach(Runnable::run));
    }

    private Map<Channel, Upstream> feeds() {
        return Map.of(
                Channel.PHONE, upstreams.telephony(),
                Channel.CAMPAIGNS, upstreams.messaging(),
                Channel.FUNNEL, upstreams.funnel());
    }

    private static Consumer<LiveSignal> own(LiveAudience audience, LiveOutput out) {
        return signal -> {
            switch (signal) {
                case LiveSignal.Changed(LiveEvent event) -> {
                    if (audience.hears(event)) {
                        out.event(Channel.CRM.event(), CrmNews.of(event));
                    }
                }
                case LiveSignal.Linked(boolean up) -> out.source("crm", up);
            }
        };
    }

    private void beat(LiveOutput out) {
        out.event("heartbeat", Map.of("at", clock.instant()));
    }

    /** Writes whole frames. */
    private final class Frames implements LiveOutput {
        private final MultiEmitter<? super SseFrame> emitter;

        private Frames(MultiEmitter<? super SseFrame> emitter) {
            this.emitter = emitter;
        }

        @Override
        public void event(String name, Object data) {
            try {
                emitter.emit(new SseFrame(name, data instanceof String text ? text : json.writeValueAsString(data)));
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException("live data are plain records", e);
            }
        }

        @Override
        public void source(String name, boolean up) {
            event("source", new SourceNews(name, up));
        }
    }
}
