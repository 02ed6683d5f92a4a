package io.lejek.crm.live;

import java.util.List;
import java.util.UUID;

/** Events that one replica tells the others. */
record ReplicaMessage(UUID origin, List<LiveEvent> events) {}
