package io.lejek.telephony.recording;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long recordings are kept. */
@ConfigMapping(prefix = "lejek.telephony.recording")
interface RecordingSettings {
    /** For how many days after its call a recording can be heard; then its file is deleted, where that is possible. */
    @WithDefault("90")
    int days();
}
