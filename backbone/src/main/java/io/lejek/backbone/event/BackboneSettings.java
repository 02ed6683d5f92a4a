package io.lejek.backbone.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How this service talks to Kafka. */
@ConfigMapping(prefix = "lejek.kafka")
interface BackboneSettings {
    /** Bootstrap servers, {@code host:port} separated by commas. */
    @WithDefault("127.0.0.1:19092")
    String servers();

    /** Whether the service creates missing topics when it starts; false where the platform declares them. */
    @WithDefault("true")
    boolean createTopics();

    /** Copies of each topic that the service creates; three on a cluster. */
    @WithDefault("1")
    short replicationFactor();

    /** How long the relay sleeps when nothing wakes it. */
    @WithDefault("200ms")
    Duration relayPoll();
}
