package io.lejek.crm.duplicate;

import io.lejek.crm.client.ClientKind;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Two clients that are likely one.
 *
 * @param score how likely, up to 100
 */
record PairView(One first, One second, int score, List<Likeness.Reason> reasons) {
    /** One of them, with what tells it from the other. */
    @Schema(name = "PairedClient")
    record One(
            UUID id,
            ClientKind kind,
            String name,
            @Nullable String city,
            @Nullable String taxNumber,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String ownerName) {}
}
