package io.lejek.funnel.report;

import io.lejek.backbone.problem.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time.
 *
 * @param from inclusive; null without beginning
 * @param until exclusive; null without end
 */
record Period(@Nullable Instant from, @Nullable Instant until) {
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2200;

    /**
     * Reads the two ends, each a date (a whole UTC day, the last one included) or a time with its offset.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when one is neither, or they are the wrong way round
     */
    static Period parse(@Nullable String from, @Nullable String to) {
        Period period = new Period(instant("from", from, 0), instant("to", to, 1));
        if (period.from != null && period.until != null && period.until.isBefore(period.from)) {
            throw Problem.INVALID_INPUT.because("'from' lies after 'to': exchange them.");
        }
        return period;
    }

    /** Whether the rollups, which are kept by the day, can answer. */
    boolean isWholeDays() {
        return isMidnight(from) && isMidnight(until);
    }

    <T extends SqlStatement<T>> T bind(T statement) {
        return statement
                .bindByType("from", utc(from), OffsetDateTime.class)
                .bindByType("until", utc(until), OffsetDateTime.class);
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant end) {
        return end == null ? null : end.atOffset(ZoneOffset.UTC);
    }

    private static boolean isMidnight(@Nullable Instant end) {
        return end == null || end.equals(end.truncatedTo(ChronoUnit.DAYS));
    }

    private static @Nullable Instant instant(String name, @Nullable String text, int daysAfter) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            Instant instant = text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text)
                            .plusDays(daysAfter)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant();
            int year = instant.atOffset(ZoneOffset.UTC).getYear();
            if (year >= FIRST_YEAR && year <= LAST_YEAR) {
                return instant;
            }
        } catch (DateTimeException notATime) {
            // Answered below, together with the years that are out of bounds.
        }
        throw Problem.INVALID_INPUT.because("'" + name + "' must be a date such as 2026-11-30 or a time such as "
                + "2026-11-30T08:00:00+01:00, in the years " + FIRST_YEAR + " to " + LAST_YEAR + ".");
    }
}
