package io.lejek.crm.client;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A client in a few words. */
public record ClientSummary(
        UUID id,
        String name,
        ClientKind kind,
        List<String> categories,
        @Nullable String ownerName) {}
