package io.lejek.telephony.recovery;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Reads the times of a PBX: seconds since 1970, or local dates such as {@code 2026-03-01 10:00:00}, with parts of seconds or
 * without. Pure.
 *
 * @param zone of the local dates
 * @param ahead by how much our clock is ahead of the PBX's
 */
record HistoryTime(ZoneId zone, Duration ahead) {
    /** When it was, on our clock; empty when the text is no time. */
    Optional<Instant> read(String text) {
        try {
            boolean date = text.indexOf('-', 1) > 0;
            return Optional.of((date ? date(text) : seconds(text)).plus(ahead));
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** What the PBX calls this time, as a local date. */
    LocalDateTime there(Instant time) {
        return LocalDateTime.ofInstant(time.minus(ahead), zone);
    }

    private Instant date(String text) {
        return LocalDateTime.parse(text.strip().replace(' ', 'T')).atZone(zone).toInstant();
    }

    private static Instant seconds(String text) {
        BigDecimal micros = new BigDecimal(text.strip()).movePointRight(6);
        return Instant.EPOCH.plus(micros.longValue(), java.time.temporal.ChronoUnit.MICROS);
    }
}
