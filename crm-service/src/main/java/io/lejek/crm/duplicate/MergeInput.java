package io.lejek.crm.duplicate;

import io.lejek.crm.record.SingleLine;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How two clients become one.
 *
 * @param otherId the client that goes
 * @param fromOther the fields whose value is taken from it, such as {@code name} or {@code properties.<id>}; of the others
 *     that of the survivor stays, unless it is empty
 * @param version of the survivor as the caller has read it; absent to merge whatever it is by now
 * @param otherVersion of the other one, likewise
 */
record MergeInput(
        @NotNull UUID otherId,
        @Nullable @Size(max = 250) List<@NotNull @Size(max = 60) @SingleLine String> fromOther,
        @Nullable Long version,
        @Nullable Long otherVersion) {}
