package io.lejek.crm.account;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user as colleagues see them.
 *
 * @param login lower case, unique
 * @param roles sorted, of {@link io.lejek.backbone.access.Roles}
 * @param teamId null outside a team
 * @param extension of the phone, unique; null without one
 * @param active whether the user may sign in
 */
public record UserView(
        UUID id,
        String login,
        String name,
        List<String> roles,
        @Nullable UUID teamId,
        @Nullable String extension,
        boolean active) {}
