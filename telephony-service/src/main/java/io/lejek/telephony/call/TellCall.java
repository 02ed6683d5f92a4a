package io.lejek.telephony.call;

import io.lejek.telephony.pbx.Party;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells all about a call that is over: how it ended, and how long people waited, talked and held. Pure. */
final class TellCall {
    private static final int MOST = 200;

    private final String pbx;
    private final Story story;

    TellCall(String pbx, Story story) {
        this.pbx = pbx;
        this.story = story;
    }

    CallFacts tell(LiveCall call, Leg first) {
        Direction direction = story.direction(call, first);
        String caller = story.callerNumber(first, direction);
        String called = story.calledNumber(call, first);
        Instant ended = call.realLegs().stream()
                .map(leg -> Objects.requireNonNullElse(leg.hungUpAt, leg.heardAt))
                .max(Comparator.naturalOrder())
                .orElse(first.heardAt);
        Instant answered = call.answeredAt().orElse(null);
        Duration talked = Talk.together(conversation(call));
        Duration held = answered == null
                ? Duration.ZERO
                : Duration.between(answered, conversation(call).getLast().to()).minus(talked);
        return new CallFacts(
                first.id,
                call.id(pbx, first),
                direction,
                Ending.of(call, first, direction),
                caller,
                called,
                story.outsideNumber(direction, caller, called),
                story.colleague(call, first, direction),
                first.began,
                answered,
                ended,
                seconds(Duration.between(first.began, answered == null ? ended : answered)),
                seconds(talked),
                seconds(held),
                hungUpBy(call, first),
                queue(call).map(Step::detail).orElse(null),
                seconds(queued(call, ended)),
                call.realLegs().stream().allMatch(leg -> leg.endCertain),
                call.legs.stream().map(leg -> leg.id).collect(Collectors.toUnmodifiableSet()),
                new CallStory(
                        legs(call, first, caller),
                        talks(call),
                        steps(call).limit(MOST).toList()));
    }

    /** The talks that count: those with the outside, if it ever talked; ordered by their ends. */
    static List<Talk> conversation(LiveCall call) {
        boolean outside = call.talks.stream().anyMatch(Talk::outside);
        return call.talks.stream()
                .filter(talk -> !outside || talk.outside())
                .sorted(Comparator.comparing(Talk::to))
                .toList();
    }

    private static HungUpBy hungUpBy(LiveCall call, Leg first) {
        List<Talk> talks = conversation(call);
        Collection<Leg> last =
                talks.isEmpty() ? List.of(first) : talks.getLast().legs();
        return last.stream()
                .filter(leg -> leg.hangupAskedAt != null)
                .min(Comparator.comparing(leg -> Objects.requireNonNull(leg.hangupAskedAt)))
                .map(leg -> leg == first ? HungUpBy.CALLER : HungUpBy.CALLED)
                .orElse(HungUpBy.PBX);
    }

    private static Stream<Step> steps(LiveCall call) {
        return call.legs.stream().flatMap(Leg::steps).sorted(Comparator.comparing(Step::at));
    }

    private static Optional<Step> queue(LiveCall call) {
        return steps(call).filter(step -> step.kind() == Step.Kind.QUEUED).reduce((one, next) -> next);
    }

    /** How long the caller waited in queues: in each until he left it, else until the end. */
    private static Duration queued(LiveCall call, Instant ended) {
        Duration sum = Duration.ZERO;
        Instant since = null;
        for (Step step : steps(call).toList()) {
            switch (step.kind()) {
                case QUEUED -> since = since == null ? step.at() : since;
                case LEFT_QUEUE, ABANDONED_QUEUE -> {
                    sum = since == null ? sum : sum.plus(Duration.between(since, step.at()));
                    since = null;
                }
                default -> {
                    // Says nothing about the queue.
                }
            }
        }
        return since == null ? sum : sum.plus(Duration.between(since, ended));
    }

    private List<LegFacts> legs(LiveCall call, Leg first, @Nullable String caller) {
        return call.legs.stream()
                .sorted(Leg.BY_AGE)
                .limit(MOST)
                .map(leg -> leg(call, first, leg, caller))
                .toList();
    }

    private LegFacts leg(LiveCall call, Leg first, Leg leg, @Nullable String caller) {
        List<Talk> talks =
                call.talks.stream().filter(talk -> talk.legs().contains(leg)).toList();
        return new LegFacts(
                leg.id,
                kind(leg.party),
                leg.extension(),
                leg.outside() ? number(leg, first, caller) : null,
                leg.began,
                talks.stream().map(Talk::from).min(Comparator.naturalOrder()).orElse(null),
                Objects.requireNonNullElse(leg.hungUpAt, leg.heardAt),
                seconds(Talk.together(talks)),
                leg.target && leg != first && leg.real() ? Ending.of(call, first, leg) : null,
                leg.cause);
    }

    private @Nullable String number(Leg leg, Leg first, @Nullable String caller) {
        return leg == first ? caller : story.dialled(leg);
    }

    private static LegFacts.Kind kind(Party party) {
        return switch (party) {
            case Party.Outside outside -> LegFacts.Kind.OUTSIDE;
            case Party.Colleague colleague -> LegFacts.Kind.COLLEAGUE;
            case Party.Device device -> LegFacts.Kind.DEVICE;
            case Party.Plumbing plumbing -> LegFacts.Kind.PLUMBING;
        };
    }

    private static List<TalkFacts> talks(LiveCall call) {
        return call.talks.stream()
                .filter(talk -> talk.to().isAfter(talk.from()))
                .sorted(Talk.BY_TIME)
                .limit(MOST)
                .map(talk -> new TalkFacts(
                        talk.from(),
                        talk.to(),
                        talk.legs().stream()
                                .sorted(Leg.BY_AGE)
                                .map(leg -> leg.id)
                                .toList()))
                .toList();
    }

    private static long seconds(Duration duration) {
        return Math.max(0, duration.toSeconds());
    }
}
