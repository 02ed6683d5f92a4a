package io.lejek.telephony.calllist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallingHoursTest {
    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    /** From a Monday to the Friday of the week after. */
    private static final CallingHours OFFICE = new CallingHours(
            LocalDate.parse("2026-03-23"),
            LocalDate.parse("2026-04-03"),
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            LocalTime.of(9, 0),
            LocalTime.of(18, 0));

    @ParameterizedTest
    @CsvSource({
        "2026-03-24T10:00:00Z, 2026-03-24T10:00:00Z", // open
        "2026-03-24T07:59:59Z, 2026-03-24T08:00:00Z", // before nine in Warsaw
        "2026-03-24T17:00:00Z, 2026-03-25T08:00:00Z", // six o'clock is over
        "2026-03-20T10:00:00Z, 2026-03-23T08:00:00Z", // before the first day
        "2026-03-27T18:00:00Z, 2026-03-30T07:00:00Z", // over the weekend, in which summer time begins
        "2026-03-26T00:00:00Z, 2026-03-27T08:00:00Z", // a holiday
        "2026-04-03T16:00:00Z, ", // after the last hour
    })
    void opensInTheTimeOfWhereThePersonIs(String now, String next) {
        // Given
        Set<LocalDate> holidays = Set.of(LocalDate.parse("2026-03-26"));
        // When
        Optional<Instant> open = OFFICE.open(Instant.parse(now), List.of(WARSAW), holidays);
        // Then
        assertThat(open).isEqualTo(Optional.ofNullable(next).map(Instant::parse));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-24T08:30:00Z, 2026-03-24T09:00:00Z", // nine in Warsaw, not yet in Lisbon
        "2026-03-24T17:30:00Z, 2026-03-25T09:00:00Z", // still open in Lisbon alone
    })
    void opensWhereAPersonMayBeInSeveralZonesOnceItIsOpenInAllOfThem(String now, String next) {
        // Given
        List<ZoneId> zones = List.of(WARSAW, LISBON);
        // When
        Optional<Instant> open = OFFICE.open(Instant.parse(now), zones, Set.of());
        // Then
        assertThat(open).contains(Instant.parse(next));
    }

    @Test
    void isNeverOpenWhereTheZonesHaveNoHourInCommon() {
        // Given
        List<ZoneId> zones = List.of(ZoneId.of("Pacific/Honolulu"), WARSAW);
        // When
        Optional<Instant> open = OFFICE.open(Instant.parse("2026-03-23T00:00:00Z"), zones, Set.of());
        // Then
        assertThat(open).isEmpty();
    }

    @Test
    void neverOpensOutsideOfItsHoursAndNeverLaterThanItCould() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            // Given
            Instant now = Instant.parse("2026-03-21T00:00:00Z").plusSeconds(random.nextInt(14 * 86_400));
            List<ZoneId> zones = random.nextBoolean() ? List.of(WARSAW) : List.of(WARSAW, LISBON);
            // When
            Optional<Instant> open = OFFICE.open(now, zones, Set.of());
            // Then
            Instant until = open.orElse(Instant.parse("2026-04-05T00:00:00Z"));
            for (Instant time = now; time.isBefore(until); time = time.plus(Duration.ofMinutes(17))) {
                Instant closed = time;
                assertThat(zones).anyMatch(zone -> !isOpen(closed.atZone(zone)));
            }
            open.ifPresent(time -> assertThat(zones).allMatch(zone -> isOpen(time.atZone(zone))));
        }
    }

    private static boolean isOpen(ZonedDateTime there) {
        return !there.toLocalDate().isBefore(OFFICE.firstDay())
                && !there.toLocalDate().isAfter(OFFICE.lastDay())
                && OFFICE.days().contains(there.getDayOfWeek())
                && !there.toLocalTime().isBefore(OFFICE.from())
                && there.toLocalTime().isBefore(OFFICE.to());
    }
}
