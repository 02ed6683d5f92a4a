package io.lejek.telephony.calllist;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param next to be passed as {@code after} for the following page; null on the last one */
public record EntryPage(List<EntryView> items, @Nullable Integer next) {}
