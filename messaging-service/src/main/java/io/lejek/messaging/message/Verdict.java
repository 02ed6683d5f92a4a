package io.lejek.messaging.message;

import java.util.List;

/** What an outcome means: the letter's next state, and what else is to be done. */
public record Verdict(MessageState next, List<Effect> effects) {
    static Verdict of(MessageState next, Effect... effects) {
        return new Verdict(next, List.of(effects));
    }

    public boolean demandsNewConnection() {
        return effects.contains(new Effect.Reconnect());
    }

    /** What else an outcome demands. */
    public sealed interface Effect {
        /** The address is dead: no campaign writes to it again. */
        record Suppress() implements Effect {}

        /** The fault is ours or the provider's, not the recipient's: no further letter before a person has looked. */
        record PauseCampaign(String reason) implements Effect {}

        /** This connection is of no more use. */
        record Reconnect() implements Effect {}

        /** The provider wants fewer letters. */
        record SlowDown() implements Effect {}
    }
}
