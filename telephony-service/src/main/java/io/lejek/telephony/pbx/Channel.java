package io.lejek.telephony.pbx;

import org.jspecify.annotations.Nullable;

/**
 * What an event says about one channel. Texts are cleaned of control characters; what the PBX calls unknown is null.
 *
 * @param uniqueId names the channel for ever on its PBX
 * @param linkedId the channel to which the PBX itself links it
 * @param name such as {@code PJSIP/101-0000002a}
 * @param state Asterisk's number: 0 down, 4 calling, 5 ringing, 6 up, 7 busy
 * @param exten where in the dialplan it is: at its beginning, the dialled number
 */
public record Channel(
        String uniqueId,
        @Nullable String linkedId,
        @Nullable String name,
        @Nullable Integer state,
        @Nullable String callerNumber,
        @Nullable String callerName,
        @Nullable String exten) {
    public static final int RINGING = 5;
    public static final int UP = 6;

    /** A channel of which no more than its name for ever is known. */
    public static Channel named(String uniqueId) {
        return new Channel(uniqueId, null, null, null, null, null, null);
    }
}
