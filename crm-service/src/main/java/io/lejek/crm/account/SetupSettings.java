package io.lejek.crm.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** The first start of an installation. */
@ConfigMapping(prefix = "lejek.setup")
interface SetupSettings {
    /** Where the one-time token of the set-up link is written, readable by the owner alone. */
    @WithDefault("data/setup-token")
    Path tokenFile();
}
