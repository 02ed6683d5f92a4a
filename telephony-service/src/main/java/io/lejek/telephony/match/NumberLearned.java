package io.lejek.telephony.match;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Told, in the transaction that notes them, of numbers that clients have and did not have before. */
public interface NumberLearned {
    void learned(Map<String, UUID> clientsByNumber);

    /**
     * Told that clients were erased, and everything personal with them.
     *
     * @param numbers that nobody has any more
     */
    void erased(Collection<UUID> clientIds, Collection<String> numbers);
}
