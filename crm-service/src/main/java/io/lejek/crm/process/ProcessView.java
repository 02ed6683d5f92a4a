package io.lejek.crm.process;

import java.util.List;
import java.util.UUID;

/**
 * A deal type with the process that its new deals follow.
 *
 * @param id of the deal type
 * @param stages by position; a type without stages has the one its deals stay in
 */
public record ProcessView(UUID id, String name, ProcessKind kind, int version, List<StageView> stages) {
    public static ProcessView of(DealProcess process) {
        return new ProcessView(
                process.typeId(),
                process.typeName(),
                process.kind(),
                process.version(),
                process.stages().stream().map(StageView::of).toList());
    }

    /**
     * A stage.
     *
     * @param code by which the ready-made stages are translated
     * @param position from 0
     * @param probability of winning, 0 to 1
     */
    public record StageView(UUID id, String code, int position, double probability, String name) {
        static StageView of(Stage stage) {
            return new StageView(stage.id(), stage.code(), stage.position(), stage.probability(), stage.name());
        }
    }
}
