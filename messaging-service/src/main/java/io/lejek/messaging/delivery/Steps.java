package io.lejek.messaging.delivery;

import io.lejek.messaging.channel.Outcome;
import io.lejek.messaging.message.Attempt;
import io.lejek.messaging.message.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The commits on a letter's way, each a transaction of its own, in the order in which a worker makes them. */
interface Steps {
    /** The running campaigns that have a letter to send now. */
    List<UUID> due();

    /** Reserves letters for this process within the rate limit; none when it is reached or others were quicker. */
    List<Claim> claim(UUID holder, List<UUID> campaigns);

    /** Puts a letter in flight, committed before anything of it is on the wire; empty when it must not or need not go. */
    Optional<Begun> begin(Claim claim);

    /** Writes down what came of it, with its interaction. Repeating it changes nothing. */
    Verdict record(Claim claim, Attempt attempt, Outcome outcome);

    /** Gives a reserved letter back. */
    void release(Claim claim);

    /** Pauses campaigns because nothing can be sent at all. */
    void pause(List<UUID> campaigns, String reason);
}
