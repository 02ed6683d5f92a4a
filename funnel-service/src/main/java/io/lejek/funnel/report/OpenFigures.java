package io.lejek.funnel.report;

import org.jspecify.annotations.Nullable;

/**
 * Figures over a set of open deals, amounts in minor units of the base currency.
 *
 * @param deals number of open deals
 * @param clients number of distinct clients that have them
 * @param potentialMinor sum of their amounts
 * @param expectedMinor sum of amount times the probability of the stage in the deal's own process version
 * @param medianAgeSeconds median time since the deals entered their present stage; null when there is no deal
 * @param withoutNextStep deals for which no next action is planned
 * @param unpriced deals in another currency than the base currency: counted, but not in the sums
 */
public record OpenFigures(
        long deals,
        long clients,
        long potentialMinor,
        long expectedMinor,
        @Nullable Long medianAgeSeconds,
        long withoutNextStep,
        long unpriced) {
    static final OpenFigures NONE = new OpenFigures(0, 0, 0, 0, null, 0, 0);
}
