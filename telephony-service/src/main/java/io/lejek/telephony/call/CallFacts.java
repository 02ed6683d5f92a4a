package io.lejek.telephony.call;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that the PBX told about a call that is over.
 *
 * @param key the first leg's name on its PBX: names the call there
 * @param outsideNumber the customer's number in E.164; null when withheld, no phone number, or a call between colleagues
 * @param extension the colleague who talked, called or was called; null when several were called and none answered
 * @param endCertain false when the end was concluded and not seen
 * @param legs the names of all legs, plumbing included
 */
public record CallFacts(
        String key,
        UUID id,
        Direction direction,
        Outcome outcome,
        @Nullable String callerNumber,
        @Nullable String calledNumber,
        @Nullable String outsideNumber,
        @Nullable String extension,
        Instant startedAt,
        @Nullable Instant answeredAt,
        Instant endedAt,
        long waitSeconds,
        long talkSeconds,
        boolean endCertain,
        Set<String> legs) {}
