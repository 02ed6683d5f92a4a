package io.lejek.telephony.calllist;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client on a call list.
 *
 * @param clientName null when the client is gone
 * @param notBefore when the client may be called again; null: at any time
 * @param numbers that may be called now, only for the agent who has it
 * @param callId of the last attempt since an agent has the client
 * @param talked whether somebody was spoken with in it
 */
public record EntryView(
        UUID id,
        UUID listId,
        UUID clientId,
        @Nullable String clientName,
        EntryState state,
        int attempts,
        @Nullable Instant notBefore,
        @Nullable UUID agentId,
        @Nullable Disposition disposition,
        @Nullable String note,
        Map<String, String> answers,
        List<String> numbers,
        @Nullable UUID callId,
        boolean talked) {
    EntryView withNumbers(List<String> open) {
        return new EntryView(
                id,
                listId,
                clientId,
                clientName,
                state,
                attempts,
                notBefore,
                agentId,
                disposition,
                note,
                answers,
                open,
                callId,
                talked);
    }
}
