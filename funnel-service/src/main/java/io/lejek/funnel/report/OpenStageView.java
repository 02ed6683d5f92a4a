package io.lejek.funnel.report;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One stage of the live funnel; the figures are those of {@link OpenFigures}.
 *
 * @param probability of the stage in the newest version of the process, 0 to 1; a deal counts with that of its own version
 */
public record OpenStageView(
        UUID typeId,
        UUID stageId,
        String code,
        String name,
        int position,
        BigDecimal probability,
        long deals,
        long clients,
        long potentialMinor,
        long expectedMinor,
        @Nullable Long medianAgeSeconds,
        long withoutNextStep,
        long unpriced) {

    static OpenStageView of(KnownStage stage, OpenFigures figures) {
        return new OpenStageView(
                stage.typeId(),
                stage.stageId(),
                stage.code(),
                stage.name(),
                stage.position(),
                stage.probability(),
                figures.deals(),
                figures.clients(),
                figures.potentialMinor(),
                figures.expectedMinor(),
                figures.medianAgeSeconds(),
                figures.withoutNextStep(),
                figures.unpriced());
    }
}
