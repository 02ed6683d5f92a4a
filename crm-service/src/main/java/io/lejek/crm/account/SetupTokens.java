package io.lejek.crm.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Jdbi;

/** The digests of the unused set-up tokens; empty once the set-up is done. */
@ApplicationScoped
class SetupTokens {
    private final Jdbi jdbi;
    private final Clock clock;

    SetupTokens(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    boolean isSetupNeeded() {
        return jdbi.withHandle(handle -> handle.createQuery("select not exists (select from users)")
                .mapTo(Boolean.class)
                .one());
    }

    boolean matches(String token) {
        byte[] digest = Secrets.sha256(token);
        return jdbi
                .withHandle(handle -> handle.createQuery("select hash from setup_token")
                        .mapTo(byte[].class)
                        .list())
                .stream()
                .anyMatch(known -> MessageDigest.isEqual(known, digest));
    }

    void add(String token) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into setup_token (hash, created_at) values (:hash, :now) on conflict do nothing")
                .bind("hash", Secrets.sha256(token))
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .execute());
    }

    void consume() {
        jdbi.useHandle(handle -> handle.execute("delete from setup_token"));
    }
}
