package io.lejek.telephony.call;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of calls, newest first.
 *
 * @param next to be passed as {@code after} for the following page; null on the last one
 */
public record CallPage(List<CallView> items, @Nullable String next) {}
