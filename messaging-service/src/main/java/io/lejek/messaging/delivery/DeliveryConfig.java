package io.lejek.messaging.delivery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How letters find their way to the wire. */
@ConfigMapping(prefix = "lejek.messaging.delivery")
interface DeliveryConfig {
    /** Letters that a worker reserves at once. */
    @WithDefault("20")
    int claim();

    /** How long a reservation holds; a letter that is only reserved is free again after it. */
    @WithDefault("60s")
    Duration claimLease();

    /**
     * How long a process counts as alive after its last sign of life. Letters in flight of a dead process become unknown;
     * too short a lease calls a slow process dead, and its late answers then correct the unknown ones.
     */
    @WithDefault("20s")
    Duration holderLease();

    /** The pause after a letter's first refusal for now; each further one is four times as long. */
    @WithDefault("1m")
    Duration retryFirst();

    @WithDefault("4h")
    Duration retryLongest();

    /** After so many attempts a letter is given up. */
    @WithDefault("8")
    int retryAttempts();

    /** How long an idle worker sleeps before it looks for letters again. */
    @WithDefault("300ms")
    Duration idle();
}
