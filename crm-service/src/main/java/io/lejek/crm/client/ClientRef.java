package io.lejek.crm.client;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client as other features refer to it.
 *
 * @param ownerId the responsible manager; null when it is nobody's
 */
public record ClientRef(UUID id, String name, @Nullable UUID ownerId) {}
