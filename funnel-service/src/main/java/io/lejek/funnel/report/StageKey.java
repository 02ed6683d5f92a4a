package io.lejek.funnel.report;

import java.util.UUID;

/** A stage's name among all processes. */
record StageKey(UUID typeId, UUID stageId) {
    static StageKey of(KnownStage stage) {
        return new StageKey(stage.typeId(), stage.stageId());
    }
}
