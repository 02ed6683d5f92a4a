package io.lejek.crm.account;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The signed-in user.
 *
 * @param roles sorted
 * @param language en, pl or ru
 * @param extension of the user's phone, or null
 */
record SessionView(
        UUID userId,
        String login,
        String name,
        List<String> roles,
        @Nullable UUID teamId,
        String language,
        @Nullable String extension) {}
