package io.lejek.crm.importing;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import from its upload to its undo.
 *
 * @param mapping null until one is chosen
 * @param jobId the job that works on it, or did last; null before the first
 * @param counts rows by outcome; empty until it is checked
 * @param suggestion name of a remembered mapping that fits the file; null when none does
 */
record ImportView(
        UUID id,
        String fileName,
        Layout layout,
        @Nullable ImportMapping mapping,
        State state,
        @Nullable UUID jobId,
        Map<Outcome, Long> counts,
        @Nullable String suggestion,
        UUID createdBy,
        Instant createdAt) {
    /** Where an import stands; CHECKED says what would happen, and nothing has happened yet. */
    enum State {
        UPLOADED,
        CHECKING,
        CHECKED,
        APPLYING,
        APPLIED,
        UNDOING,
        UNDONE
    }
}
