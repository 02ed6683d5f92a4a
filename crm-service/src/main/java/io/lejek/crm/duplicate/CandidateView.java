package io.lejek.crm.duplicate;

import io.lejek.crm.client.ClientKind;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client that may be the one which is being entered. Of a client that the viewer may not see, it is told that it is there
 * and whose it is: {@code ownerName}, the reasons and nothing else.
 *
 * @param score how likely it is the same one, up to 100
 */
record CandidateView(
        @Nullable UUID id,
        @Nullable ClientKind kind,
        @Nullable String name,
        @Nullable String city,
        @Nullable String taxNumber,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String ownerName,
        int score,
        List<Likeness.Reason> reasons) {}
