package io.lejek.telephony.match;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A client who has a certain number. */
public record KnownClient(UUID id, String name, @Nullable UUID ownerId) {}
