package io.lejek.crm.duplicate;

import io.lejek.crm.record.SingleLine;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has been typed of a client so far.
 *
 * @param clientId of the client that is being changed, which is no duplicate of itself; absent for a new one
 * @param phones in any spelling; what is no number yet is passed over
 */
record CandidateInput(
        @Nullable UUID clientId,
        @Nullable @Size(max = 200) @SingleLine String name,
        @Nullable @Size(max = 100) @SingleLine String city,
        @Nullable @Size(max = 40) @SingleLine String taxNumber,
        @Nullable @Size(max = 50) List<@NotNull @Size(max = 254) @SingleLine String> phones,
        @Nullable @Size(max = 50) List<@NotNull @Size(max = 254) @SingleLine String> emails) {}
