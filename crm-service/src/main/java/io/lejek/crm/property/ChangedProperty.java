package io.lejek.crm.property;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A property after a change.
 *
 * @param jobId of the job that gives clients the new names of choices; null when no choice was renamed
 */
record ChangedProperty(
        PropertyDefinition property, @Nullable UUID jobId) {}
