package io.lejek.crm.client;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client in a list.
 *
 * @param phone the first one, E.164
 * @param email the first one
 * @param openDeals how many of those the viewer may see
 * @param lastContactAt when somebody was last in touch; null when never
 */
public record ClientRow(
        UUID id,
        ClientKind kind,
        String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String city,
        List<String> categories,
        @Nullable UUID ownerId,
        @Nullable String ownerName,
        long openDeals,
        @Nullable Instant lastContactAt) {}
