package io.lejek.telephony.calllist;

import org.jspecify.annotations.Nullable;

/** What came of a client on a list: what the agent chooses after a talk, and what comes about without one. */
public enum Disposition {
    INTERESTED("interested"),
    OFFER_WANTED("interested"),
    MEETING_AGREED("interested"),
    /** The client asked to be called at another time. */
    CALL_LATER("answered"),
    NO_DECISION("answered"),
    NOT_INTERESTED("refused"),
    WRONG_PERSON("answered"),
    COMPLAINT("refused"),
    /** The client wants no more such calls. */
    DO_NOT_CALL("unsubscribed"),
    /** As often as the list allows, nobody was reached. */
    UNREACHED(null),
    /** Until the list's last day the client has had as many talks and letters as are allowed. */
    CONTACTED_ENOUGH(null),
    /** The client has no phone number. */
    NO_NUMBER(null),
    /** No number of the client may be called for this. */
    NOT_ALLOWED(null);

    private final @Nullable String happened;

    Disposition(@Nullable String happened) {
        this.happened = happened;
    }

    /** The word of the interaction contract; null when no agent can choose it. */
    @Nullable
    String happened() {
        return happened;
    }

    /** Whether a deal is opened with the client, where the list says which. */
    boolean opensDeal() {
        return this == INTERESTED || this == OFFER_WANTED || this == MEETING_AGREED;
    }
}
