package io.lejek.funnel.live;

import io.lejek.funnel.metric.Progress;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A connected browser. It is sent the newest state only when it has taken the former, so nothing is ever stored for it:
 * a slow one sees fewer ticks, a stuck one is dropped.
 */
final class Browser {
    private final MultiEmitter<? super OutboundSseEvent> stream;
    private final Sse sse;
    private @Nullable Long seen;
    private @Nullable Instant servedAt;
    private boolean greeted;

    /** @param seen version that it knows already; null when it knows none */
    Browser(MultiEmitter<? super OutboundSseEvent> stream, Sse sse, @Nullable Long seen) {
        this.stream = stream;
        this.sse = sse;
        this.seen = seen;
    }

    /** Sends what is due: a tick, a heartbeat, nothing, or the end. Called by the ticker's thread alone. */
    void serve(Progress.At figures, Instant now, LiveSettings settings) {
        Instant since = servedAt == null ? now : servedAt;
        servedAt = since;
        Duration silence = Duration.between(since, now);
        if (stream.requested() == 0) {
            // What was sent last is still not taken.
            if (silence.compareTo(settings.patience()) > 0) {
                stream.complete();
            }
        } else if (seen == null || seen != figures.version()) {
            send(tick(figures), now);
            seen = figures.version();
        } else if (!greeted || silence.compareTo(settings.heartbeat()) >= 0) {
            send(heartbeat(now), now);
        }
    }

    private void send(OutboundSseEvent event, Instant now) {
        stream.emit(event);
        servedAt = now;
        greeted = true;
    }

    private OutboundSseEvent tick(Progress.At figures) {
        return sse.newEventBuilder()
                .name("funnel")
                .id(Long.toString(figures.version()))
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(TickView.class, new TickView(figures.asOf(), figures.version()))
                .build();
    }

    private OutboundSseEvent heartbeat(Instant now) {
        return sse.newEventBuilder()
                .name("heartbeat")
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(HeartbeatView.class, new HeartbeatView(now))
                .build();
    }
}
