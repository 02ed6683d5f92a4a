package io.lejek.funnel.live;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The figures moved.
 *
 * @param asOf time of the newest deal event in the figures; null before the first
 * @param version grows with every change of the figures; the event's id, to be sent back as {@code Last-Event-ID}
 */
public record TickView(@Nullable Instant asOf, long version) {}
