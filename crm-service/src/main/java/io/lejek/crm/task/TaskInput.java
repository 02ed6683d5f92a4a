package io.lejek.crm.task;

import io.lejek.crm.record.SingleLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task to be made.
 *
 * @param dueAt between the years 2000 and 2100; absent: in a day, because a task without a time is forgotten
 * @param clientId absent: that of the deal, or none
 * @param assigneeId absent: the one who makes it
 * @param sourceInteraction the entry of the client's timeline that it is made of
 */
record TaskInput(
        @NotBlank @Size(max = 200) @SingleLine String title,
        @Nullable Instant dueAt,
        @Nullable UUID clientId,
        @Nullable UUID dealId,
        @Nullable UUID assigneeId,
        @Nullable UUID sourceInteraction) {}
