package io.lejek.crm.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** The live stream of an open page. */
@ConfigMapping(prefix = "lejek.live")
interface LiveSettings {
    /** How often a stream beats, so that a dead connection shows. */
    @WithDefault("15s")
    Duration heartbeat();

    /** Events that may wait for a slow browser; one more, and its stream is ended. */
    @WithDefault("256")
    @Min(16)
    int buffer();

    /** The pause before an absent service is tried again; it doubles up to ten times this. */
    @WithDefault("1s")
    Duration retry();

    /** How long a stream outlives its token; the page should have refreshed its session and come back by then. */
    @WithDefault("60s")
    Duration graceAfterToken();
}
