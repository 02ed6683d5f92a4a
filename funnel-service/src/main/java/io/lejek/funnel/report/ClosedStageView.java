package io.lejek.funnel.report;

import java.util.UUID;

/**
 * One stage of the funnel of closed deals, amounts in minor units of the base currency.
 *
 * @param won deals of this type won in the period; the same number at every stage, because a won deal has passed them all
 * @param lost deals lost in the period whose furthest visited stage is this one (lost_reach)
 * @param wonMinor amount of {@code won}, at the closing
 * @param lostMinor amount of {@code lost}, at the closing
 * @param lostFrom deals that were in this stage when they were lost
 * @param lostFromMinor amount of {@code lostFrom}
 * @param width won plus the lost of this and all later stages, so that width - lost is the next stage's width
 * @param widthMinor amount of {@code width}
 */
public record ClosedStageView(
        UUID typeId,
        UUID stageId,
        String code,
        String name,
        int position,
        long won,
        long lost,
        long wonMinor,
        long lostMinor,
        long lostFrom,
        long lostFromMinor,
        long width,
        long widthMinor) {}
