package io.lejek.telephony.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Who heard each other, from when to when. */
record Talk(Instant from, Instant to, Set<Leg> legs) {
    static final Comparator<Talk> BY_TIME = Comparator.comparing(Talk::from).thenComparing(Talk::to);

    boolean outside() {
        return legs.stream().anyMatch(Leg::outside);
    }

    /** The time that these talks take, that of several at once counted once. */
    static Duration together(List<Talk> talks) {
        Duration sum = Duration.ZERO;
        Instant until = Instant.MIN;
        for (Talk talk : talks.stream().sorted(BY_TIME).toList()) {
            Instant from = talk.from.isAfter(until) ? talk.from : until;
            if (talk.to.isAfter(from)) {
                sum = sum.plus(Duration.between(from, talk.to));
                until = talk.to;
            }
        }
        return sum;
    }
}
