package io.lejek.crm.task;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task.
 *
 * @param assigneeId null: whoever takes it
 * @param overdue open, and its time has passed
 */
record TaskView(
        UUID id,
        String title,
        TaskKind kind,
        @Nullable UUID clientId,
        @Nullable String clientName,
        @Nullable UUID dealId,
        @Nullable String dealTitle,
        @Nullable UUID assigneeId,
        @Nullable String assigneeName,
        Instant dueAt,
        boolean overdue,
        @Nullable Instant doneAt) {}
