package io.lejek.telephony.pbx;

import java.util.Optional;
import java.util.UUID;

/** The ids that we give to the channels of a click-to-call, so that they are known before their first event. Pure. */
public final class OwnChannel {
    private static final String PREFIX = "lejek-";

    private OwnChannel() {}

    /** The channel id of the colleague's leg in the call with this id. */
    public static String id(UUID callId) {
        return PREFIX + callId;
    }

    /** The channel id of the second half, should the colleague's leg be a Local channel. */
    public static String otherId(UUID callId) {
        return PREFIX + callId + ";2";
    }

    /** The call for which a channel was ordered by us. */
    public static Optional<UUID> callId(String uniqueId) {
        if (!uniqueId.startsWith(PREFIX)) {
            return Optional.empty();
        }
        String rest = uniqueId.substring(PREFIX.length());
        try {
            return Optional.of(UUID.fromString(rest.endsWith(";2") ? rest.substring(0, rest.length() - 2) : rest));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }
}
