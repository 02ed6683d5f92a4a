package io.lejek.messaging.campaign;

import java.util.Locale;
import java.util.Optional;

/** Where a campaign stands in its life. */
public enum CampaignState {
    /** Being written; only now may it be changed. */
    DRAFT,
    /** Its audience is being written down, row by row. */
    PREPARING,
    /** Letters go out. */
    RUNNING,
    /** Nothing goes out until it is resumed: by a person, or by itself with a reason. */
    PAUSED,
    /** No letter is open any more. */
    FINISHED,
    /** Ended by a person; what is in flight still ends, nothing new begins. */
    CANCELLED,
    /** Ended by itself, with the reason. */
    STOPPED;

    /** What a person may ask of a campaign. */
    enum Command {
        START,
        PAUSE,
        RESUME,
        CANCEL;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The state after a command; empty when it makes no sense now.
     *
     * @param audienceComplete whether every row of the audience is written down
     */
    Optional<CampaignState> after(Command command, boolean audienceComplete) {
        return Optional.ofNullable(
                switch (command) {
                    case START -> this == DRAFT ? PREPARING : null;
                    case PAUSE -> this == PREPARING || this == RUNNING ? PAUSED : null;
                    case RESUME -> this != PAUSED ? null : audienceComplete ? RUNNING : PREPARING;
                    case CANCEL -> ended() ? null : CANCELLED;
                });
    }

    /** Whether nothing leads out of this state. */
    boolean ended() {
        return this == FINISHED || this == CANCELLED || this == STOPPED;
    }
}
