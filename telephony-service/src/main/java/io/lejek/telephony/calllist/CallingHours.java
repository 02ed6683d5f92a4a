package io.lejek.telephony.calllist;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * When people may be called, in the time of where they are. Pure.
 *
 * @param firstDay the first day of the list
 * @param lastDay the last one, which counts
 * @param days of the week
 * @param from at the earliest 8 o'clock
 * @param to at the latest 21 o'clock; no call begins at this time or later
 */
public record CallingHours(
        @NotNull LocalDate firstDay,
        @NotNull LocalDate lastDay,
        @NotEmpty Set<DayOfWeek> days,
        @NotNull LocalTime from,
        @NotNull LocalTime to) {
    static final LocalTime EARLIEST = LocalTime.of(8, 0);
    static final LocalTime LATEST = LocalTime.of(21, 0);

    /**
     * The next time, from now on, at which it is within the hours in all the zones where somebody may be; empty when there
     * is none left.
     */
    Optional<Instant> open(Instant now, Collection<ZoneId> zones, Set<LocalDate> holidays) {
        Instant time = now;
        while (true) {
            Instant latest = time;
            for (ZoneId zone : zones) {
                Optional<Instant> there = open(time.atZone(zone), holidays);
                if (there.isEmpty()) {
                    return Optional.empty();
                }
                latest = there.get().isAfter(latest) ? there.get() : latest;
            }
            if (latest.equals(time)) {
                return Optional.of(time);
            }
            time = latest;
        }
    }

    private Optional<Instant> open(ZonedDateTime time, Set<LocalDate> holidays) {
        LocalDate day = time.toLocalDate().isBefore(firstDay) ? firstDay : time.toLocalDate();
        while (!day.isAfter(lastDay)) {
            Instant opens = day.atTime(from).atZone(time.getZone()).toInstant();
            Instant closes = day.atTime(to).atZone(time.getZone()).toInstant();
            if (days.contains(day.getDayOfWeek())
                    && !holidays.contains(day)
                    && time.toInstant().isBefore(closes)) {
                return Optional.of(time.toInstant().isBefore(opens) ? opens : time.toInstant());
            }
            day = day.plusDays(1);
        }
        return Optional.empty();
    }
}
