package io.lejek.funnel.live;

import java.time.Instant;

/** The connection lives, and nothing has moved. */
record HeartbeatView(Instant at) {}
