package io.lejek.crm.process;

import java.util.List;
import java.util.UUID;

/** The data of {@code lejek.process.published.v1}. */
record ProcessPublished(UUID typeId, String name, ProcessKind kind, int version, List<StageFact> stages) {
    static final String TYPE = "lejek.process.published.v1";

    static ProcessPublished of(DealProcess process) {
        return new ProcessPublished(
                process.typeId(),
                process.typeName(),
                process.kind(),
                process.version(),
                process.stages().stream().map(StageFact::of).toList());
    }
}
