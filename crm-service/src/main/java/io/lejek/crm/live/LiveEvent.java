package io.lejek.crm.live;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that open pages should read again. It carries ids alone: what may be seen is decided when a page reads.
 *
 * @param what kind of record
 * @param id of the record
 * @param clientId the client that it belongs to, or null
 * @param ownerId owner of the record (of a task: its assignee), or null for nobody's
 * @param teamId the owner's team, or null
 */
public record LiveEvent(
        What what,
        UUID id,
        @Nullable UUID clientId,
        @Nullable UUID ownerId,
        @Nullable UUID teamId) {

    /** Kinds of records that pages follow. */
    public enum What {
        CLIENT,
        DEAL,
        TASK,
        TIMELINE,
        /** Many clients at once; the id says nothing. */
        CLIENTS,
        /** Many tasks at once; the id says nothing. */
        TASKS,
        /** Work that takes a while, for whoever asked for it. */
        JOB
    }
}
