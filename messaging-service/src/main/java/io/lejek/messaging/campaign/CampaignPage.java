package io.lejek.messaging.campaign;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of campaigns, newest first; {@code next} is the {@code after} of the following page, null on the last. */
record CampaignPage(
        @Schema(required = true) List<CampaignView> items,
        @Nullable UUID next) {}
