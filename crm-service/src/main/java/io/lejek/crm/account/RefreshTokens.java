package io.lejek.crm.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The table of refresh tokens; only their digests are kept. */
@ApplicationScoped
class RefreshTokens {
    private final Jdbi jdbi;
    private final AccountSettings settings;
    private final Clock clock;

    RefreshTokens(Jdbi jdbi, AccountSettings settings, Clock clock) {
        this.jdbi = jdbi;
        this.settings = settings;
        this.clock = clock;
    }

    /** Stores a new token of the family and gives its secret. */
    String issue(UUID userId, UUID family) {
        String secret = Secrets.next();
        Instant now = clock.instant();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into refresh_token (hash, family, user_id, issued_at, expires_at)
                        values (:hash, :family, :user, :now, :expires)
                        """)
                .bind("hash", Secrets.sha256(secret))
                .bind("family", family)
                .bind("user", userId)
                .bind("now", at(now))
                .bind("expires", at(now.plus(settings.refreshTokenLife())))
                .execute());
        return secret;
    }

    /** The token with this secret, locked until the end of the transaction so that it is used once. */
    Optional<RefreshToken> lock(String secret) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select family, user_id, expires_at, used_at from refresh_token where hash = :hash for update
                        """)
                .bind("hash", Secrets.sha256(secret))
                .map((row, context) -> new RefreshToken(
                        row.getObject("family", UUID.class),
                        row.getObject("user_id", UUID.class),
                        row.getTimestamp("expires_at").toInstant(),
                        instant(row.getTimestamp("used_at"))))
                .findOne());
    }

    /** Keeps the time of the first use: the grace counts from there. */
    void markUsed(String secret) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update refresh_token set used_at = coalesce(used_at, :now) where hash = :hash")
                .bind("now", at(clock.instant()))
                .bind("hash", Secrets.sha256(secret))
                .execute());
    }

    void endFamily(UUID family) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from refresh_token where family = :family")
                .bind("family", family)
                .execute());
    }

    void endAllOf(UUID userId) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from refresh_token where user_id = :user")
                .bind("user", userId)
                .execute());
    }

    void sweepExpired() {
        jdbi.useHandle(handle -> handle.createUpdate("delete from refresh_token where expires_at < :now")
                .bind("now", at(clock.instant()))
                .execute());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
