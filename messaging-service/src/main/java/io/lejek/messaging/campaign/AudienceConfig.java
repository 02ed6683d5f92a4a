package io.lejek.messaging.campaign;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How an audience is gathered. */
@ConfigMapping(prefix = "lejek.messaging.audience")
interface AudienceConfig {
    /** How many members one campaign may have at most. */
    @WithDefault("1000000")
    int most();

    /** How long the start may take to hear the members from crm. */
    @WithDefault("2m")
    Duration within();

    /** Members that are written down in one transaction. */
    @WithDefault("1000")
    int chunk();

    /** How long members wait that crm knows and this service has not heard of yet. */
    @WithDefault("30s")
    Duration patience();
}
