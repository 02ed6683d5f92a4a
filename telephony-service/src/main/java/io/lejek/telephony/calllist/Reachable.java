package io.lejek.telephony.calllist;

import io.lejek.telephony.match.Directory;
import io.lejek.telephony.match.PhoneNumbers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds out whether, and at which numbers, a client may be called for a list now. */
@ApplicationScoped
class Reachable {
    private final Directory directory;
    private final PhoneNumbers numbers;
    private final Holidays holidays;
    private final Clock clock;

    Reachable(Directory directory, PhoneNumbers numbers, Holidays holidays, Clock clock) {
        this.directory = directory;
        this.numbers = numbers;
        this.holidays = holidays;
        this.clock = clock;
    }

    /** Where somebody can be called. */
    sealed interface Answer {
        /** @param numbers in the order in which they are to be tried */
        record Now(List<String> numbers) implements Answer {}

        record Later(Instant at) implements Answer {}

        record Never(Disposition why) implements Answer {}
    }

    /** The numbers at which the client may be called now. */
    List<String> now(UUID clientId, CallPlan plan) {
        return of(clientId, plan, Optional.empty()) instanceof Answer.Now(var numbers) ? numbers : List.of();
    }

    /** @param enoughUntil when the client, who has had enough for now, may be contacted again */
    Answer of(UUID clientId, CallPlan plan, Optional<Instant> enoughUntil) {
        List<Directory.Line> lines = directory.lines(clientId);
        if (lines.isEmpty()) {
            return new Answer.Never(Disposition.NO_NUMBER);
        }
        List<String> allowed = lines.stream()
                .filter(line -> plan.advertising() ? line.consented() : !line.withdrawn())
                .map(Directory.Line::number)
                .toList();
        return allowed.isEmpty() ? new Answer.Never(Disposition.NOT_ALLOWED) : when(allowed, plan.hours(), enoughUntil);
    }

    private Answer when(List<String> allowed, CallingHours hours, Optional<Instant> enoughUntil) {
        Instant now = clock.instant();
        Instant from = enoughUntil.orElse(now);
        Set<LocalDate> off = holidays.days();
        List<String> open = new ArrayList<>();
        Optional<Instant> next = Optional.empty();
        for (String number : allowed) {
            Optional<Instant> at = hours.open(from, numbers.zones(number), off);
            if (at.isPresent() && at.get().equals(now)) {
                open.add(number);
            } else if (at.isPresent() && next.filter(at.get()::isAfter).isEmpty()) {
                next = at;
            }
        }
        if (!open.isEmpty()) {
            return new Answer.Now(open);
        }
        Disposition tooLate = enoughUntil.isPresent() ? Disposition.CONTACTED_ENOUGH : Disposition.UNREACHED;
        return next.<Answer>map(Answer.Later::new).orElseGet(() -> new Answer.Never(tooLate));
    }
}
