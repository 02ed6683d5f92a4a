package io.lejek.crm.timeline;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened with a client.
 *
 * @param happened how it ended; of a STAGE: opened, stage-entered, won, lost, reopened; of a TASK: task-done; of an ATTACHMENT: attached
 * @param text what it was about; of a STAGE the deal and where it went; of an ATTACHMENT the name of the file
 * @param version grows with every change; 0 for what never changes
 * @param editable whether the viewer may change and delete it
 * @param logged whether the telephony logged it: its id is that of the call there
 * @param dealMadeId the first deal that was made of it and that the viewer may see
 * @param taskMade whether a task was made of it
 */
record TimelineEntry(
        UUID id,
        Instant at,
        Kind kind,
        @Nullable Direction direction,
        String happened,
        @Nullable UUID performerId,
        @Nullable String performerName,
        @Nullable String text,
        @Nullable Long durationSeconds,
        @Nullable UUID dealId,
        @Nullable UUID campaignId,
        long version,
        boolean editable,
        boolean logged,
        @Nullable UUID dealMadeId,
        boolean taskMade) {
    /** Kinds of entries. */
    @Schema(name = "TimelineKind")
    enum Kind {
        CALL,
        EMAIL,
        SMS,
        MEETING,
        NOTE,
        STAGE,
        TASK,
        ATTACHMENT
    }
}
