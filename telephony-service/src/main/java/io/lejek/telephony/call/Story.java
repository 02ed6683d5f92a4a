package io.lejek.telephony.call;

import io.lejek.telephony.match.PhoneNumbers;
import io.lejek.telephony.pbx.NumberPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells what a call was: which way it went, between whom, and how it ended. Pure. */
final class Story {
    private static final Set<String> WITHHELD =
            Set.of("anonymous", "restricted", "unavailable", "private", "unknown", "asterisk");
    /** The number in what Dial was told: {@code 48221234567@trunk}, {@code trunk/48221234567}. */
    private static final Pattern IN_DIAL_STRING = Pattern.compile("(?:.*/)?(\\+?\\d{2,20})(?:@.*)?");

    private final String pbx;
    private final NumberPlan plan;
    private final PhoneNumbers numbers;

    Story(String pbx, NumberPlan plan, PhoneNumbers numbers) {
        this.pbx = pbx;
        this.plan = plan;
        this.numbers = numbers;
    }

    Direction direction(LiveCall call, Leg first) {
        if (call.clicked().isPresent()) {
            return Direction.OUT;
        }
        if (first.outside()) {
            return Direction.IN;
        }
        boolean reachedOutside = call.legs.stream().anyMatch(Leg::outside);
        boolean dialledOutside = first.exten != null
                && plan.extension(first.exten).isEmpty()
                && numbers.e164(first.exten).isPresent();
        return reachedOutside || dialledOutside ? Direction.OUT : Direction.INTERNAL;
    }

    /** The caller's number as it is kept: E.164 where it is a phone number. */
    @Nullable
    String callerNumber(Leg first, Direction direction) {
        String extension = first.extension();
        String raw = direction != Direction.IN && extension != null ? extension : first.callerNumber;
        return raw == null || WITHHELD.contains(raw.toLowerCase(java.util.Locale.ROOT)) ? null : spelled(raw);
    }

    @Nullable
    String calledNumber(LiveCall call, Leg first) {
        return Optional.ofNullable(first.exten)
                .or(() -> call.targets(first)
                        .map(this::dialledNumber)
                        .filter(Objects::nonNull)
                        .findFirst())
                .map(this::spelled)
                .orElse(null);
    }

    /** The other side, seen from a colleague's leg. */
    @Nullable
    String otherSide(LiveCall call, Leg first, Leg colleague, Direction direction) {
        boolean caller = colleague == first;
        return caller ? calledNumber(call, first) : callerNumber(first, direction);
    }

    /** All about a call that is over. */
    CallFacts tell(LiveCall call, Leg first) {
        Direction direction = direction(call, first);
        String caller = callerNumber(first, direction);
        String called = calledNumber(call, first);
        Instant ended = call.realLegs().stream()
                .map(leg -> Objects.requireNonNullElse(leg.hungUpAt, leg.heardAt))
                .max(Comparator.naturalOrder())
                .orElse(first.heardAt);
        Instant waitedUntil = Objects.requireNonNullElse(call.answeredAt, ended);
        Duration talk = call.answeredAt == null
                ? Duration.ZERO
                : Duration.between(call.answeredAt, Objects.requireNonNullElse(call.talkEndedAt, ended));
        return new CallFacts(
                first.id,
                call.id(pbx, first),
                direction,
                Ending.of(call, first, direction),
                caller,
                called,
                outsideNumber(direction, caller, called),
                colleague(call, first, direction),
                first.began,
                call.answeredAt,
                ended,
                seconds(Duration.between(first.began, waitedUntil)),
                seconds(talk),
                call.realLegs().stream().allMatch(leg -> leg.endCertain),
                call.legs.stream().map(leg -> leg.id).collect(Collectors.toUnmodifiableSet()));
    }

    private @Nullable String outsideNumber(Direction direction, @Nullable String caller, @Nullable String called) {
        return switch (direction) {
            case IN -> numbers.e164(caller).orElse(null);
            case OUT -> numbers.e164(called).orElse(null);
            case INTERNAL -> null;
        };
    }

    private @Nullable String colleague(LiveCall call, Leg first, Direction direction) {
        if (direction != Direction.IN) {
            String own = first.extension();
            return own == null ? plan.extension(first.callerNumber).orElse(null) : own;
        }
        Optional<String> answered = call.targets(first)
                .filter(leg -> leg.met && leg.extension() != null)
                .map(Leg::extension)
                .findFirst();
        List<String> called = call.targets(first)
                .map(Leg::extension)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return answered.orElse(call.answeredAt == null && called.size() == 1 ? called.getFirst() : null);
    }

    private @Nullable String dialledNumber(Leg target) {
        String own = target.extension();
        if (own != null) {
            return own;
        }
        var matcher = IN_DIAL_STRING.matcher(target.dialled == null ? "" : target.dialled);
        return matcher.matches() ? matcher.group(1) : null;
    }

    private String spelled(String raw) {
        return plan.extension(raw).orElseGet(() -> numbers.e164(raw).orElse(raw));
    }

    private static long seconds(Duration duration) {
        return Math.max(0, duration.toSeconds());
    }
}
