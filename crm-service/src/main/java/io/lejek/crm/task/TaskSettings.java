package io.lejek.crm.task;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When the tasks that make themselves are due. */
@ConfigMapping(prefix = "lejek.task")
interface TaskSettings {
    /** How soon after a missed call the client is called back. */
    @WithDefault("2h")
    Duration callBackWithin();

    /** How soon after the first call of an unknown number somebody finds out who it was. */
    @WithDefault("4h")
    Duration newLeadWithin();
}
