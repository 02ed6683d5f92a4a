package io.lejek.crm.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * Counts attempts to sign in per login and address. The count stands in PostgreSQL, so that it holds over all replicas and a
 * restart; it goes up before the password is looked at, so that parallel guesses do not slip through.
 */
@ApplicationScoped
class SignInAttempts {
    private final Jdbi jdbi;
    private final AccountSettings settings;
    private final Clock clock;

    SignInAttempts(Jdbi jdbi, AccountSettings settings, Clock clock) {
        this.jdbi = jdbi;
        this.settings = settings;
        this.clock = clock;
    }

    /** Counts one attempt; when there were too many, says how long to wait. */
    Optional<Duration> count(String login, String address) {
        Instant now = clock.instant();
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into sign_on_attempt as a (login, address, attempts, since)
                        values (:login, :address, 1, :now)
                        on conflict (login, address) do update set
                          attempts = case when a.since <= :windowStart then 1 else a.attempts + 1 end,
                          since = case when a.since <= :windowStart then :now else a.since end
                        returning attempts, since
                        """)
                .bind("login", login)
                .bind("address", address)
                .bind("now", at(now))
                .bind("windowStart", at(now.minus(settings.attemptsWindow())))
                .map((row, context) -> row.getInt("attempts") <= settings.attempts()
                        ? Optional.<Duration>empty()
                        : Optional.of(untilWindowEnds(row.getTimestamp("since").toInstant(), now)))
                .one());
    }

    /** Forgets the failures after a success, and those of others that no longer count. */
    void forget(String login, String address) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        delete from sign_on_attempt
                        where (login = :login and address = :address) or since <= :windowStart
                        """)
                .bind("login", login)
                .bind("address", address)
                .bind("windowStart", at(clock.instant().minus(settings.attemptsWindow())))
                .execute());
    }

    private Duration untilWindowEnds(Instant since, Instant now) {
        return Duration.between(now, since.plus(settings.attemptsWindow()));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
