package io.lejek.telephony.call;

import io.lejek.telephony.match.PhoneNumbers;
import io.lejek.telephony.pbx.NumberPlan;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells which way a call went, and between whom. Pure. */
final class Story {
    /** The number in what Dial was told: {@code 48221234567@trunk}, {@code trunk/48221234567}. */
    private static final Pattern IN_DIAL_STRING = Pattern.compile("(?:.*/)?(\\+?\\d{2,20})(?:@.*)?");

    private final NumberPlan plan;
    private final PhoneNumbers numbers;
    private final Reading.Rules rules;

    Story(NumberPlan plan, PhoneNumbers numbers) {
        this.plan = plan;
        this.numbers = numbers;
        this.rules = new Reading.Rules(plan, numbers);
    }

    Direction direction(LiveCall call, Leg first) {
        if (call.clicked().isPresent()) {
            return Direction.OUT;
        }
        if (first.outside()) {
            return Direction.IN;
        }
        boolean reachedOutside = call.legs.stream().anyMatch(Leg::outside);
        boolean dialledOutside = rules.read(first.exten) instanceof Reading.Number;
        return reachedOutside || dialledOutside ? Direction.OUT : Direction.INTERNAL;
    }

    /** The caller's number as it is kept: E.164 where it is a phone number. */
    @Nullable
    String callerNumber(Leg first, Direction direction) {
        String extension = first.extension();
        String raw = direction != Direction.IN && extension != null ? extension : first.callerNumber;
        return rules.read(raw).kept();
    }

    @Nullable
    String calledNumber(LiveCall call, Leg first) {
        // Where a phone was itself called to begin with, as diallers do, its own extension is not whom it called.
        return Optional.ofNullable(first.exten)
                .filter(exten -> !exten.equals(first.extension()))
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

    /** The customer's number in E.164, as far as it is one. */
    @Nullable
    String outsideNumber(Direction direction, @Nullable String caller, @Nullable String called) {
        return switch (direction) {
            case IN -> numbers.e164(caller).orElse(null);
            case OUT -> numbers.e164(called).orElse(null);
            case INTERNAL -> null;
        };
    }

    /** The colleague to whom the call is counted: who made it; else the last one who talked, or the only one called. */
    @Nullable
    String colleague(LiveCall call, Leg first, Direction direction) {
        if (direction != Direction.IN) {
            String own = first.extension();
            return own == null ? plan.extension(first.callerNumber).orElse(null) : own;
        }
        Optional<String> answered = TellCall.conversation(call).reversed().stream()
                .flatMap(talk -> talk.legs().stream().sorted(Leg.BY_AGE))
                .filter(leg -> leg != first)
                .map(Leg::extension)
                .filter(Objects::nonNull)
                .findFirst();
        List<String> called = call.targets(first)
                .map(Leg::extension)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return answered.orElse(call.talks.isEmpty() && called.size() == 1 ? called.getFirst() : null);
    }

    /** What was dialled to reach a leg, as it is kept. */
    @Nullable
    String dialled(Leg target) {
        String number = dialledNumber(target);
        return number == null ? null : spelled(number);
    }

    private @Nullable String dialledNumber(Leg target) {
        String own = target.extension();
        if (own != null) {
            return own;
        }
        var matcher = IN_DIAL_STRING.matcher(target.dialled == null ? "" : target.dialled);
        return matcher.matches() ? matcher.group(1) : null;
    }

    private @Nullable String spelled(String raw) {
        return rules.read(raw).kept();
    }
}
