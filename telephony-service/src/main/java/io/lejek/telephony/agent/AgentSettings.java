package io.lejek.telephony.agent;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** How agents work. */
@ConfigMapping(prefix = "lejek.telephony.agent")
interface AgentSettings {
    /** Why an agent may be away. */
    @WithDefault("Break,Lunch,Meeting,Training")
    List<String> pauseReasons();

    /** How long an agent who talked is left alone by the queues; ends sooner when the agent says so. 0s: not at all. */
    @WithDefault("0s")
    Duration afterCall();
}
