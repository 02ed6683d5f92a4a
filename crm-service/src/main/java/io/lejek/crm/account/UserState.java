package io.lejek.crm.account;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The data of {@code lejek.user.changed.v1}: the whole user without secrets. */
record UserState(
        UUID id,
        long version,
        String login,
        String name,
        @Nullable UUID teamId,
        List<String> roles,
        @Nullable String extension,
        boolean active) {}
