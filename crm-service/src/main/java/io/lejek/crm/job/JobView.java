package io.lejek.crm.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Work as the user who asked for it sees it.
 *
 * @param kind such as {@code import}
 * @param title what it works on, such as a file's name
 * @param done how many of {@code total} are through; {@code total} is null until it is known
 * @param result what came of it, as the kind of work tells it; null until there is something to tell
 * @param problem why it failed, to be read by people
 * @param file to download; null without one
 */
public record JobView(
        UUID id,
        String kind,
        String title,
        JobState state,
        long done,
        @Nullable Long total,

        @Schema(type = SchemaType.OBJECT, additionalProperties = Schema.True.class) @Nullable
        JsonNode result,

        @Nullable String problem,
        @Nullable JobFile file,
        UUID createdBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    /** @param size in bytes */
    record JobFile(String name, long size) {}
}
