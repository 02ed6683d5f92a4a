package io.lejek.crm.bulk;

import io.lejek.crm.record.SingleLine;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is done to each client.
 *
 * @param category of ADD_CATEGORY and REMOVE_CATEGORY
 * @param ownerId of SET_OWNER; of ADD_TASK who gets the task, absent: the owner of each client
 * @param propertyId of SET_PROPERTY
 * @param value of SET_PROPERTY in the form of its type; absent: it is emptied
 * @param title of ADD_TASK
 * @param dueAt of ADD_TASK
 */
record BulkAction(
        @NotNull Kind kind,
        @Nullable @Size(max = 60) @SingleLine String category,
        @Nullable UUID ownerId,
        @Nullable UUID propertyId,
        @Nullable Object value,
        @Nullable @Size(max = 200) @SingleLine String title,
        @Nullable Instant dueAt) {
    /** The kinds of bulk changes. */
    enum Kind {
        ADD_CATEGORY,
        REMOVE_CATEGORY,
        SET_OWNER,
        SET_PROPERTY,
        ADD_TASK
    }
}
