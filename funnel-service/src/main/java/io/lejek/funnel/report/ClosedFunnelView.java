package io.lejek.funnel.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The funnel of the deals closed in a period, by the time of the closing and the owner at the closing.
 *
 * @param asOf time of the newest deal event in the figures; null before the first
 * @param currency the base currency of all amounts
 * @param stages every stage of the processes in their order
 * @param won deals won
 * @param lost deals lost
 * @param wonMinor amount won, minor units
 * @param lostMinor amount lost, minor units
 * @param unpriced closed deals in another currency: counted, but not in the amounts
 * @param winRate won / (won + lost); null when nothing was closed
 * @param scope whose deals are counted: {@code all}, {@code team} or {@code own}
 */
public record ClosedFunnelView(
        @Nullable Instant asOf,
        String currency,
        List<ClosedStageView> stages,
        long won,
        long lost,
        long wonMinor,
        long lostMinor,
        long unpriced,
        @Nullable Double winRate,
        String scope) {}
