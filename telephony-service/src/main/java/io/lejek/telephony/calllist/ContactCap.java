package io.lejek.telephony.calllist;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How often a client is advertised to: talks of call lists and letters of campaigns together. */
@ConfigMapping(prefix = "lejek.contacts")
interface ContactCap {
    /** So often within {@link #days()}; 0: as often as the lists say. */
    @WithDefault("5")
    @Min(0)
    @Max(100)
    int most();

    @WithDefault("7")
    @Min(1)
    @Max(365)
    int days();
}
