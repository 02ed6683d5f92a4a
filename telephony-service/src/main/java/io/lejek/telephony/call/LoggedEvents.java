package io.lejek.telephony.call;

import java.time.Instant;
import java.util.List;

/**
 * What the PBX said of the legs of a call, in the order of its coming.
 *
 * @param keptDays for how many days that is kept; of an older call there is nothing
 * @param complete false when there was more than is shown, the first 2,000
 */
public record LoggedEvents(List<Said> items, int keptDays, boolean complete) {
    /**
     * One event.
     *
     * @param event such as {@code bridge-entered}
     * @param details what else was said, as JSON
     */
    public record Said(Instant at, String event, String details) {}
}
