package io.lejek.telephony.match;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What telephony keeps of {@code lejek.user.changed.v1}. */
record UserChanged(
        UUID id,
        long version,
        String name,
        @Nullable UUID teamId,
        @Nullable String extension,
        boolean active) {}
