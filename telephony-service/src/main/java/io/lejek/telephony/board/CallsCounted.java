package io.lejek.telephony.board;

import io.lejek.telephony.ami.PbxNow;
import io.lejek.telephony.call.CallsNow;
import java.time.Instant;
import java.util.List;

/** What goes on at one PBX, as the other services learn of it: {@code lejek.calls.counted.v1}. */
record CallsCounted(String pbx, Instant at, long calls, long talking, List<CallsNow.Waiting> queues) {
    static final String TYPE = "lejek.calls.counted.v1";

    static CallsCounted of(PbxNow now, Instant at) {
        return new CallsCounted(
                now.pbx(),
                at,
                now.calls().calls(),
                now.calls().talking(),
                now.calls().queues());
    }
}
