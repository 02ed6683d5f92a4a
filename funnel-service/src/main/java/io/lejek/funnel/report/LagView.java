package io.lejek.funnel.report;

import org.jspecify.annotations.Nullable;

/**
 * How far the funnel is behind its source.
 *
 * @param seconds since the oldest deal event that is published but not yet in the figures; 0 when there is none, null when
 *     Kafka does not answer
 */
public record LagView(@Nullable Long seconds) {}
