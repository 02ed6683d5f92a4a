package io.lejek.telephony.board;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the service of callers is measured. */
@ConfigMapping(prefix = "lejek.telephony.board")
interface BoardSettings {
    /** Within how long a caller is to be answered. */
    @WithDefault("20s")
    Duration serviceLevel();

    /** How often the statistics of the hours tell what is new. */
    @WithDefault("10s")
    Duration tellEvery();
}
