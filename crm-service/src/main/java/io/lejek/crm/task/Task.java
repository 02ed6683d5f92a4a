package io.lejek.crm.task;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task as it is kept.
 *
 * @param assigneeId null: whoever takes it
 * @param causeAt when the call happened that it answers; null where no call did
 * @param sourceInteraction the entry of the client's timeline that it was made of; null where it was of none
 */
record Task(
        UUID id,
        TaskKind kind,
        String title,
        @Nullable UUID clientId,
        @Nullable UUID dealId,
        @Nullable UUID assigneeId,
        Instant dueAt,
        TaskState state,
        @Nullable Instant causeAt,
        @Nullable UUID sourceInteraction) {}
