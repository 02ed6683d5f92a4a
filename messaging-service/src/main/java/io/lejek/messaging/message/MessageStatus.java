package io.lejek.messaging.message;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The names of a letter's states, as they stand in its row and in answers, and which may follow which. */
public enum MessageStatus {
    READY,
    CLAIMED,
    INFLIGHT,
    ACCEPTED,
    DEFERRED,
    REJECTED,
    UNKNOWN,
    SKIPPED;

    /**
     * What may follow. Only its own worker takes a letter from INFLIGHT back to READY, when it knows that the final dot was
     * never written; an orphan can only become UNKNOWN.
     */
    public Set<MessageStatus> successors() {
        return switch (this) {
            case READY, DEFERRED -> Set.of(CLAIMED, SKIPPED);
            case CLAIMED -> Set.of(READY, INFLIGHT, SKIPPED);
            case INFLIGHT -> Set.of(READY, ACCEPTED, DEFERRED, REJECTED, UNKNOWN);
            case UNKNOWN -> Set.of(ACCEPTED, REJECTED);
            case ACCEPTED, REJECTED, SKIPPED -> Set.of();
        };
    }

    /** The states from which this one may be reached. */
    public Set<MessageStatus> predecessors() {
        return Arrays.stream(values())
                .filter(status -> status.successors().contains(this))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the letter's fate is not decided yet. */
    public boolean open() {
        return this == READY || this == CLAIMED || this == INFLIGHT || this == DEFERRED;
    }
}
