package io.lejek.funnel.report;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;

/** How figures are shown. */
@ConfigMapping(prefix = "lejek.funnel")
interface FunnelSettings {
    /** The base currency of all amounts, ISO 4217; deals in others are counted as unpriced. */
    @WithDefault("${lejek.currency:EUR}")
    @Pattern(regexp = "[A-Z]{3}", message = "must be a currency code such as EUR")
    String currency();
}
