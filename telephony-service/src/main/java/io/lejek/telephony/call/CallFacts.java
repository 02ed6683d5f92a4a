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
 * @param waitSeconds from the beginning until two people heard each other, else until the end
 * @param talkSeconds how long the outside, or of a call between colleagues anybody, heard a colleague
 * @param holdSeconds how long it did not, from the answer to the end of the last talk
 * @param queue the last one in which the caller waited; null when in none
 * @param endCertain false when the end was concluded and not seen
 * @param legNames of all legs, plumbing included
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
        long holdSeconds,
        HungUpBy hungUpBy,
        @Nullable String queue,
        long queueSeconds,
        boolean endCertain,
        Set<String> legNames,
        CallStory story) {}
