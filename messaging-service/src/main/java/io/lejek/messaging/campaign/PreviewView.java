package io.lejek.messaging.campaign;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A letter as one client would get it.
 *
 * @param text the plain-text part
 * @param clientName null when no client is known yet: then every placeholder shows its fallback
 * @param fallbacks the placeholders for which this client has no value
 */
record PreviewView(
        @Schema(required = true) String subject,
        @Schema(required = true) String html,
        @Schema(required = true) String text,
        @Nullable String clientName,
        @Schema(required = true) List<String> fallbacks) {}
