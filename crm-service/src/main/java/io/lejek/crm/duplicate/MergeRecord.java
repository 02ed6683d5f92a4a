package io.lejek.crm.duplicate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;

/**
 * What a merge did, in as much detail as it takes to undo it.
 *
 * @param before the survivor as it was
 * @param after the survivor as the merge left it
 * @param gone the other client as it was
 * @param deals that went over
 * @param moved what else went over
 * @param lastConsent the last row of the ledger when they became one
 */
record MergeRecord(
        Held before, Held after, Held gone, List<UUID> deals, List<Belongings.Moved> moved, long lastConsent) {
    /** The rows that make up a client. */
    record Held(ObjectNode client, ArrayNode persons, ArrayNode points, ArrayNode consents, ArrayNode categories) {}
}
