package io.lejek.messaging.message;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One letter of a campaign.
 *
 * @param address null when the client has none, or was erased
 * @param reason why it was skipped, rejected, deferred or unknown
 * @param code the mail server's answer
 * @param attempt how often it was tried
 * @param notBefore when a deferred letter is tried again
 */
public record MessageView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID clientId,
        @Nullable String clientName,
        @Nullable String address,
        @Schema(required = true) MessageStatus state,
        @Nullable String reason,
        @Nullable Integer code,
        @Nullable String enhancedCode,
        @Schema(required = true) int attempt,
        @Nullable Instant notBefore,
        @Nullable Instant decidedAt) {}
