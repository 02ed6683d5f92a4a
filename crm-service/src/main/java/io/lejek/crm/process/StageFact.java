package io.lejek.crm.process;

import java.util.UUID;

/** A stage as events tell of it, complete, so that no receiver has to look it up. */
public record StageFact(UUID id, String code, String name, int position, double probability) {
    public static StageFact of(Stage stage) {
        return new StageFact(stage.id(), stage.code(), stage.name(), stage.position(), stage.probability());
    }
}
