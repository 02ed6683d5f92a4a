package io.lejek.crm.task;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody completed a task of a client; fired as a CDI event in the transaction. */
public record TaskDone(UUID taskId, UUID clientId, @Nullable UUID dealId, UUID performerId, Instant at) {}
