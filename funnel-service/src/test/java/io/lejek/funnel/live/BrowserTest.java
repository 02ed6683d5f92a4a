package io.lejek.funnel.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.lejek.funnel.metric.Progress;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Duration;
import java.time.Instant;
import org.jboss.resteasy.reactive.server.jaxrs.SseImpl;
import org.junit.jupiter.api.Test;

class BrowserTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final LiveSettings SETTINGS = new LiveSettings() {
        @Override
        public Duration poll() {
            return Duration.ofMillis(150);
        }

        @Override
        public Duration gap() {
            return Duration.ofMillis(100);
        }

        @Override
        public Duration heartbeat() {
            return Duration.ofSeconds(15);
        }

        @Override
        public Duration patience() {
            return Duration.ofSeconds(30);
        }
    };

    private Browser browser;
    private final AssertSubscriber<OutboundSseEvent> subscriber = Multi.createFrom()
            .<OutboundSseEvent>emitter(
                    stream -> browser = new Browser(stream, new SseImpl(), null), BackPressureStrategy.DROP)
            .subscribe()
            .withSubscriber(AssertSubscriber.create(0));

    @Test
    void holdsNothingBackForASlowBrowserButTellsItTheNewestLater() {
        // Given
        serve(1, NOON);
        serve(2, NOON.plusSeconds(1));

        // When
        subscriber.request(1);
        serve(3, NOON.plusSeconds(2));

        // Then
        assertThat(subscriber.getItems()).extracting(OutboundSseEvent::getId).containsExactly("3");
    }

    @Test
    void dropsABrowserThatTakesNothing() {
        // Given
        subscriber.request(1);
        serve(1, NOON);

        // When
        serve(2, NOON.plusSeconds(30));
        subscriber.assertNotTerminated();
        serve(2, NOON.plusSeconds(31));

        // Then
        subscriber.assertCompleted();
    }

    @Test
    void sendsAHeartbeatIntoSilence() {
        // Given
        subscriber.request(10);
        serve(1, NOON);

        // When
        serve(1, NOON.plusSeconds(14));
        serve(1, NOON.plusSeconds(15));

        // Then
        assertThat(subscriber.getItems()).extracting(OutboundSseEvent::getName).containsExactly("funnel", "heartbeat");
    }

    private void serve(long version, Instant now) {
        browser.serve(new Progress.At(version, null), now, SETTINGS);
    }
}
