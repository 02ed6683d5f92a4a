package io.lejek.crm.deal;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a deal goes.
 *
 * @param at when it went there, for what is entered later; not in the future, not before the deal's last change of stage
 */
record MoveInput(@NotNull UUID toStageId, @Nullable Instant at) {}
