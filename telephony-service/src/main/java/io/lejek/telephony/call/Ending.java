package io.lejek.telephony.call;

import io.lejek.telephony.pbx.Channel;
import io.lejek.telephony.pbx.DialStatus;
import java.util.List;
import java.util.Set;

/**
 * How a call ended. Answered means that two people heard each other: an announcement or a queue answers the caller too, so
 * the state of the channel says nothing. Pure.
 */
final class Ending {
    private static final int USER_BUSY = 17;
    private static final int CALL_REJECTED = 21;
    private static final int ANSWERED_ELSEWHERE = 26;
    private static final int NO_USER_RESPONSE = 18;
    private static final int NO_ANSWER = 19;
    /** Q.850: unassigned, no route, subscriber absent, out of order, invalid, network trouble, not implemented... */
    private static final Set<Integer> FAILURES =
            Set.of(1, 2, 3, 20, 22, 25, 27, 28, 29, 34, 38, 41, 42, 44, 50, 58, 63, 66, 79, 88, 102, 111);

    private Ending() {}

    static Outcome of(LiveCall call, Leg first, Direction direction) {
        if (call.answeredAt().isPresent()) {
            return Outcome.ANSWERED;
        }
        if (call.stepped(Step.Kind.VOICEMAIL)) {
            return Outcome.VOICEMAIL;
        }
        if (call.stepped(Step.Kind.ABANDONED_QUEUE)) {
            return Outcome.ABANDONED;
        }
        List<Leg> attempts = call.targets(first).toList();
        if (direction == Direction.IN) {
            return inbound(call, first, attempts);
        }
        return attempts.isEmpty() ? undialled(call, first) : dialled(attempts);
    }

    private static Outcome inbound(LiveCall call, Leg first, List<Leg> attempts) {
        if (attempts.isEmpty()) {
            return silent(call, first);
        }
        return attempts.stream().allMatch(leg -> attempt(leg) == Outcome.BUSY) ? Outcome.BUSY : Outcome.MISSED;
    }

    /** Nobody was called: by the queue that he left unserved, by the menu that he heard, or for want of a number. */
    private static Outcome silent(LiveCall call, Leg first) {
        if (FAILURES.contains(first.cause)) {
            return Outcome.FAILED;
        }
        boolean spokenTo = first.state == Channel.UP && !call.stepped(Step.Kind.QUEUED);
        return spokenTo ? Outcome.ANNOUNCEMENT : Outcome.MISSED;
    }

    /** What came of dialling this leg. */
    static LegOutcome of(LiveCall call, Leg first, Leg leg) {
        if (leg.metAt != null) {
            return LegOutcome.ANSWERED;
        }
        if (leg.cause == ANSWERED_ELSEWHERE || (leg.dialStatus == DialStatus.CANCEL && call.takenBesides(leg))) {
            return LegOutcome.ANSWERED_ELSEWHERE;
        }
        return switch (attempt(leg)) {
            case BUSY -> leg.cause == CALL_REJECTED ? LegOutcome.REJECTED : LegOutcome.BUSY;
            // A queue takes back its ringing in the same word as a caller who gives up.
            case CANCELLED -> first.hangupAskedAt == null ? LegOutcome.NO_ANSWER : LegOutcome.CANCELLED;
            case FAILED -> LegOutcome.FAILED;
            default -> LegOutcome.NO_ANSWER;
        };
    }

    /** The caller, or the colleague whose phone we rang first, was as far as it got. */
    private static Outcome undialled(LiveCall call, Leg first) {
        boolean neverRang = call.clicked().isPresent() && !first.lived;
        if (neverRang || FAILURES.contains(first.cause)) {
            return Outcome.FAILED;
        }
        boolean busy = first.cause == USER_BUSY && !first.target;
        return busy ? Outcome.BUSY : Outcome.CANCELLED;
    }

    private static Outcome dialled(List<Leg> attempts) {
        if (attempts.stream().anyMatch(leg -> leg.dialStatus == DialStatus.CANCEL)) {
            return Outcome.CANCELLED;
        }
        return attempt(attempts.getLast());
    }

    private static Outcome attempt(Leg leg) {
        DialStatus status = leg.dialStatus == null ? DialStatus.OTHER : leg.dialStatus;
        return switch (status) {
            case BUSY -> Outcome.BUSY;
            case CANCEL -> Outcome.CANCELLED;
            // Asterisk says NOANSWER of a phone that refused and of a number that does not exist, too.
            case NOANSWER, ANSWER -> byCause(leg, Outcome.NO_ANSWER);
            case CONGESTION, CHANUNAVAIL -> byCause(leg, Outcome.FAILED);
            case OTHER -> byCause(leg, leg.state >= Channel.RINGING ? Outcome.NO_ANSWER : Outcome.FAILED);
        };
    }

    private static Outcome byCause(Leg leg, Outcome otherwise) {
        return switch (leg.cause) {
            case USER_BUSY, CALL_REJECTED -> Outcome.BUSY;
            case NO_USER_RESPONSE, NO_ANSWER -> Outcome.NO_ANSWER;
            default -> FAILURES.contains(leg.cause) ? Outcome.FAILED : otherwise;
        };
    }
}
