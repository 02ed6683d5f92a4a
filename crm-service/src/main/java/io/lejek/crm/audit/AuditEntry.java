package io.lejek.crm.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who changed what, when, through which door.
 *
 * @param actorId null when nobody was signed in: an event of another service, the set-up
 * @param door PAGE, API, EVENT, SYSTEM, or the kind of a job, such as IMPORT
 * @param action ADDED, CHANGED or REMOVED
 * @param what kind of the record, such as CONTACT_POINT
 * @param subject what the record is called now; null when it is gone
 * @param clientId the client to whom the record belongs; null for users, teams and settings
 * @param clientName null when the client is gone
 */
record AuditEntry(
        long id,
        Instant at,
        @Nullable UUID actorId,
        @Nullable String actorName,
        String door,
        String action,
        String what,
        String recordId,
        @Nullable String subject,
        @Nullable UUID clientId,
        @Nullable String clientName,
        List<AuditChange> changes) {}
