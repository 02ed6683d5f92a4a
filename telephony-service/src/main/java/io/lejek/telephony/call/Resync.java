package io.lejek.telephony.call;

import io.lejek.telephony.pbx.PbxEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The PBX's own list of what is going on.
 *
 * @param at when the answer was complete
 * @param askedAt before the question was sent: what began later may be missing in the answer
 * @param aliveUntil until when the line was good, if it broke since; null when nothing is known to be missed
 */
public record Resync(Instant at, Instant askedAt, @Nullable Instant aliveUntil, List<PbxEvent.LegListed> channels) {}
