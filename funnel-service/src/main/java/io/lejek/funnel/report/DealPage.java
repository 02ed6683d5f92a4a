package io.lejek.funnel.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the deals behind a figure, newest deal first.
 *
 * @param next marker for {@code after} of the next page; null on the last
 */
public record DealPage(List<DealRow> items, @Nullable String next) {}
