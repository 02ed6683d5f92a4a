package io.lejek.telephony.call;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How calls are put together and kept. */
@ConfigMapping(prefix = "lejek.telephony.call")
public interface CallSettings {
    /** How long after its last hang-up a call may still say something before it is recorded. */
    @WithDefault("20ms")
    Duration quiet();

    /** How long a recorded call is remembered, so that late evidence restates it. */
    @WithDefault("1m")
    Duration linger();

    /** How many days what the PBXs said is kept; at least 2, because a restart reads the last hours, over midnight too. */
    @WithDefault("7")
    int journalDays();

    /** How far back calls of an unknown number are given to a client who turns out to have it. */
    @WithDefault("90d")
    Duration adoptWithin();

    /** How many events may wait for the database before the journal begins to leave some out. */
    @WithDefault("200000")
    int journalQueue();
}
