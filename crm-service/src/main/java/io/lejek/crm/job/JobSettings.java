package io.lejek.crm.job;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How jobs are run. */
@ConfigMapping(prefix = "lejek.job")
interface JobSettings {
    /** How many run at once in this replica. */
    @WithDefault("2")
    int threads();

    /** How often a replica says that its jobs live; one that is silent four times has died, and another takes its jobs over. */
    @WithDefault("2s")
    Duration heartbeat();
}
