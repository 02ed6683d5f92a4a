package io.lejek.crm.account;

import io.quarkus.runtime.Startup;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.smallrye.jwt.util.KeyUtils;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;

/** Signs the access tokens that all services accept. */
@Startup
@ApplicationScoped
class AccessTokens {
    static final String ISSUER = "lejek";

    private final PrivateKey key;
    private final AccountSettings settings;
    private final Clock clock;

    AccessTokens(KeySettings keys, AccountSettings settings, Clock clock) {
        this.key = read(keys.privateKey());
        this.settings = settings;
        this.clock = clock;
    }

    String issue(UserView user) {
        Instant now = clock.instant();
        JwtClaimsBuilder claims = Jwt.issuer(ISSUER)
                .subject(user.id().toString())
                .upn(user.login())
                .claim("name", user.name())
                .groups(Set.copyOf(user.roles()))
                .issuedAt(now)
                .expiresAt(now.plus(settings.accessTokenLife()));
        if (user.teamId() != null) {
            claims.claim("team", user.teamId().toString());
        }
        return claims.jws().algorithm(SignatureAlgorithm.ES256).sign(key);
    }

    private static PrivateKey read(Path file) {
        try {
            return KeyUtils.decodePrivateKey(Files.readString(file), SignatureAlgorithm.ES256);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(
                    "No usable signing key at " + file.toAbsolutePath()
                            + ": set lejek.jwt.private-key to a PEM file made by"
                            + " 'openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256'.",
                    e);
        }
    }
}
