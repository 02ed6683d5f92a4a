package io.lejek.telephony.ami;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the lines to the PBXs are watched. */
@ConfigMapping(prefix = "lejek.telephony.line")
public interface LineSettings {
    /** How often the PBX is asked whether it is there. */
    @WithDefault("1s")
    Duration pingEvery();

    /** How long a line may be silent, answers to pings included, before it counts as broken. */
    @WithDefault("3s")
    Duration silence();

    /** How long a connection may take to come about. */
    @WithDefault("5s")
    Duration connectWithin();

    /** How often the PBX is asked what is going on, so that an event that got lost does not leave a call open. */
    @WithDefault("60s")
    Duration resyncEvery();

    /** The longest pause between two attempts to connect; the first is a tenth of a second, each next twice as long. */
    @WithDefault("15s")
    Duration longestPause();

    /** How many events may wait to be thought about; beyond, they are lost, which is noted as a gap and repaired. */
    @WithDefault("100000")
    int queue();
}
