package io.lejek.telephony.match;

import java.util.UUID;

/** Told, in the transaction that notes it, that a client has a number which that client did not have before. */
public interface NumberLearned {
    void learned(String number, UUID clientId);

    /** Told that a client was erased, and everything personal with it. */
    void erased(UUID clientId);
}
