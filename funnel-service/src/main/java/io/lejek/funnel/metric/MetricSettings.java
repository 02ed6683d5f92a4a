package io.lejek.funnel.metric;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the funnel watches itself. */
@ConfigMapping(prefix = "lejek.funnel.watch")
interface MetricSettings {
    /** How often the figures are compared with their facts. */
    @WithDefault("60s")
    Duration checkEvery();

    /** How often the distance to Kafka and the waiting events are looked at. */
    @WithDefault("1s")
    Duration sampleEvery();
}
