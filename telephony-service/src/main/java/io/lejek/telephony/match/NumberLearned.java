package io.lejek.telephony.match;

import java.util.Map;
import java.util.UUID;

/** Told, in the transaction that notes them, of numbers that clients have and did not have before. */
public interface NumberLearned {
    void learned(Map<String, UUID> clientsByNumber);

    /** Told that a client was erased, and everything personal with it. */
    void erased(UUID clientId);
}
