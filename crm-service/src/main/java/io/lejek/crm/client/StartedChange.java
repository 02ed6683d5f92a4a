package io.lejek.crm.client;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param jobId of the job that changes the clients; null when there is none to change */
record StartedChange(@Nullable UUID jobId) {}
