package io.lejek.messaging.campaign;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose letter to show; any client of the segment when absent. */
record PreviewInput(@Nullable UUID clientId) {}
