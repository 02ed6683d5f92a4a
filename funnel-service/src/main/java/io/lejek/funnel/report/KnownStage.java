package io.lejek.funnel.report;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * A stage as the newest process version that has it describes it.
 *
 * @param current whether the newest version of its process still has it
 */
record KnownStage(
        UUID typeId, UUID stageId, String code, String name, int position, BigDecimal probability, boolean current) {}
