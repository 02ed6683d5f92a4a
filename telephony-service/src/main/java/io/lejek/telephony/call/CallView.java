package io.lejek.telephony.call;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A finished call.
 *
 * @param version begins at 1 and grows when something is learned later
 * @param pbx the configured name of the PBX
 * @param callerNumber E.164 where it is a phone number, else as the PBX said; null when withheld
 * @param calledNumber likewise
 * @param clientId the client on the other side, when known
 * @param userId the colleague who talked, or who was called or calling
 * @param extension the colleague's extension
 * @param answeredAt when the two were connected; null when they were not
 * @param waitSeconds from the beginning to the answer, or to the end when nobody answered
 * @param talkSeconds how long the two heard each other
 * @param holdSeconds how long they did not, from the answer to the end of the last talk
 * @param queue the last queue in which the caller waited; null when in none
 * @param queueSeconds how long the caller waited in queues
 * @param endCertain false when the end was not seen but concluded, because the PBX was away
 * @param recovered whether it, or its end, was learned afterwards from what the PBX wrote down
 */
public record CallView(
        UUID id,
        long version,
        String pbx,
        Direction direction,
        Outcome outcome,
        @Nullable String callerNumber,
        @Nullable String calledNumber,
        @Nullable UUID clientId,
        @Nullable String clientName,
        @Nullable UUID userId,
        @Nullable String userName,
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
        boolean recovered) {}
