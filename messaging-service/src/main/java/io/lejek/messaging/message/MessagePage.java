package io.lejek.messaging.message;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of letters; {@code next} is the {@code after} of the following page, null on the last. */
public record MessagePage(
        @Schema(required = true) List<MessageView> items,
        @Nullable UUID next) {}
