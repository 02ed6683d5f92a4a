package io.lejek.telephony.call;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

/** Of which unknown callers crm makes leads with a task; the others are in the log alone. */
@ConfigMapping(prefix = "lejek.telephony.lead")
interface LeadSettings {
    /** Regular expression of the called numbers, in E.164 or as extensions. */
    @WithDefault(".*")
    String lines();

    /** When they called, such as {@code 08:00-18:00}; over midnight is allowed. */
    @WithDefault("00:00-24:00")
    String hours();

    /** The time zone of these hours. */
    @WithDefault("UTC")
    ZoneId zone();
}
