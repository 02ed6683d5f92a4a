package io.lejek.telephony.call;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code call}. */
record RecordedCall(
        UUID id,
        String pbx,
        String key,
        long version,
        Direction direction,
        Outcome outcome,
        @Nullable String callerNumber,
        @Nullable String calledNumber,
        @Nullable String outsideNumber,
        @Nullable UUID clientId,
        @Nullable UUID userId,
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
        boolean recovered,
        CallStory story) {
    /** Whether its client was erased: the number is gone and stays so, whatever else is learned of the call. */
    boolean forgotten() {
        return clientId != null && outsideNumber == null;
    }

    RecordedCall withVersion(long version) {
        return with(version, clientId);
    }

    RecordedCall with(long version, @Nullable UUID clientId) {
        return new RecordedCall(
                id,
                pbx,
                key,
                version,
                direction,
                outcome,
                callerNumber,
                calledNumber,
                outsideNumber,
                clientId,
                userId,
                extension,
                startedAt,
                answeredAt,
                endedAt,
                waitSeconds,
                talkSeconds,
                holdSeconds,
                hungUpBy,
                queue,
                queueSeconds,
                endCertain,
                recovered,
                story);
    }

    CallView view(@Nullable String clientName, @Nullable String userName) {
        return new CallView(
                id,
                version,
                pbx,
                direction,
                outcome,
                callerNumber,
                calledNumber,
                clientId,
                clientName,
                userId,
                userName,
                extension,
                startedAt,
                answeredAt,
                endedAt,
                waitSeconds,
                talkSeconds,
                holdSeconds,
                hungUpBy,
                queue,
                queueSeconds,
                endCertain,
                recovered);
    }
}
