package io.lejek.crm.timeline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** What may be attached to clients. */
@ConfigMapping(prefix = "lejek.attachment")
interface AttachmentSettings {
    /** The largest file in megabytes, at most 50. */
    @WithDefault("20")
    @Min(1)
    @Max(50)
    int megabytes();
}
