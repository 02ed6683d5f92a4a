package io.lejek.crm.timeline;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An interaction that somebody has entered by hand, locked until the end of the transaction. */
record WrittenEntry(
        UUID id, long version, Channel channel, @Nullable UUID performerId) {}
