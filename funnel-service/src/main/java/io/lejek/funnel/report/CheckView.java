package io.lejek.funnel.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The running check of the figures' identities.
 *
 * @param ok false when the last check found a difference; the figures are then not to be trusted
 * @param at time of the last check; null before the first
 */
public record CheckView(boolean ok, @Nullable Instant at) {}
