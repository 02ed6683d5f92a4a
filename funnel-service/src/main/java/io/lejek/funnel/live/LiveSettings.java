package io.lejek.funnel.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How browsers are told that the figures moved. */
@ConfigMapping(prefix = "lejek.funnel.live")
interface LiveSettings {
    /** How often a replica looks, while browsers are connected, whether another one changed the figures. */
    @WithDefault("150ms")
    Duration poll();

    /** The least time between two ticks of a browser; the first after a pause comes at once. */
    @WithDefault("100ms")
    Duration gap();

    /** How long a browser hears nothing before it gets a heartbeat. */
    @WithDefault("15s")
    Duration heartbeat();

    /** How long a browser may leave what was sent to it untaken before it is dropped; it comes back by itself. */
    @WithDefault("30s")
    Duration patience();
}
