package io.lejek.funnel.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The live funnel of open deals.
 *
 * @param asOf time of the newest deal event in the figures; null before the first
 * @param currency the base currency of all amounts
 * @param total over all stages; a client with deals in two stages counts once
 * @param stages every stage of the processes, those without deals too, in the order of the process
 * @param lag how far the figures are behind the source
 * @param scope whose deals are counted: {@code all}, {@code team} or {@code own}
 * @param checked whether facts and rollups agreed at the last check
 */
public record OpenFunnelView(
        @Nullable Instant asOf,
        String currency,
        OpenFigures total,
        List<OpenStageView> stages,
        LagView lag,
        String scope,
        CheckView checked) {}
