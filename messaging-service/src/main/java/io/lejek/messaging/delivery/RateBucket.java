package io.lejek.messaging.delivery;

import io.lejek.messaging.channel.Line;
import io.lejek.messaging.email.SmtpConfig;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

/**
 * The rate limit as a token bucket that holds one second's letters. It lives in the database, so that all replicas share it
 * and a restart does not refill it.
 */
@ApplicationScoped
class RateBucket {
    private static final int SLOW_DOWN_SECONDS = 10;
    private static final int LONGEST_PAUSE_SECONDS = 60;

    private final Jdbi jdbi;
    private final int perSecond;
    private final String provider;

    RateBucket(Jdbi jdbi, SmtpConfig smtp, Line.Lines lines) {
        this.jdbi = jdbi;
        this.perSecond = smtp.perSecond();
        this.provider = lines.provider();
    }

    /** How many letters may go now, at most as many as asked for; holds the bucket until the transaction ends. */
    int fill(int wanted) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into rate_bucket (provider, tokens, filled_at) values (:provider, :rate, clock_timestamp())
                        on conflict do nothing
                        """)
                .bind("provider", provider)
                .bind("rate", perSecond)
                .execute());
        double tokens = jdbi.withHandle(handle -> handle.createQuery("""
                        update rate_bucket set filled_at = clock_timestamp(), tokens = least(:rate, tokens
                          + :rate * greatest(0, extract(epoch from clock_timestamp() - filled_at)))
                        where provider = :provider returning tokens
                        """)
                .bind("provider", provider)
                .bind("rate", (double) perSecond)
                .mapTo(Double.class)
                .one());
        return (int) Math.max(0, Math.min(wanted, Math.floor(tokens)));
    }

    void take(int letters) {
        add(-letters);
    }

    /** The provider wants fewer letters: none at all for some seconds. */
    void slowDown() {
        add(-SLOW_DOWN_SECONDS * perSecond);
    }

    private void add(int tokens) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update rate_bucket set tokens = greatest(tokens + :tokens, :lowest) where provider = :provider
                        """)
                .bind("provider", provider)
                .bind("tokens", (double) tokens)
                .bind("lowest", (double) -LONGEST_PAUSE_SECONDS * perSecond)
                .execute());
    }
}
