package io.lejek.backbone.testing;

import io.lejek.backbone.access.Roles;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.smallrye.jwt.util.KeyUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Real signed tokens for tests; the services under test verify them with the public key of this run. */
public final class Tokens {
    // Quarkus loads this class in several class loaders; they share the keys by the folder that this property names.
    private static final String SHARED_FOLDER = "lejek.test.keys";
    private static final Path FOLDER = sharedFolder();
    private static final PrivateKey PRIVATE_KEY = readPrivateKey();

    private Tokens() {}

    public static String admin() {
        return of(UUID.randomUUID(), null, Roles.ADMIN);
    }

    public static String head(UUID teamId) {
        return of(UUID.randomUUID(), teamId, Roles.HEAD);
    }

    public static String manager(UUID userId) {
        return of(userId, null, Roles.MANAGER);
    }

    public static String agent(UUID userId) {
        return of(userId, null, Roles.AGENT);
    }

    public static String marketer(UUID userId) {
        return of(userId, null, Roles.MARKETER);
    }

    /** A token for any user, team and roles, good for five minutes. */
    public static String of(UUID userId, @Nullable UUID teamId, String... roles) {
        return sign(userId, teamId, Instant.now().plus(Duration.ofMinutes(5)), roles);
    }

    /** A token whose time has passed. */
    public static String expired(UUID userId, String... roles) {
        return sign(userId, null, Instant.now().minus(Duration.ofMinutes(5)), roles);
    }

    /** A token whose time will pass then, cut to the second. */
    public static String until(Instant expiry, UUID userId, String... roles) {
        return sign(userId, null, expiry, roles);
    }

    public static String publicKeyFile() {
        return FOLDER.resolve("public.pem").toString();
    }

    public static String privateKeyFile() {
        return FOLDER.resolve("private.pem").toString();
    }

    private static String sign(UUID userId, @Nullable UUID teamId, Instant expiry, String... roles) {
        JwtClaimsBuilder claims = Jwt.issuer("lejek")
                .subject(userId.toString())
                .upn("user-" + userId)
                .claim("name", "User " + userId.toString().substring(0, 8))
                .groups(Set.of(roles))
                .issuedAt(expiry.minus(Duration.ofMinutes(15)))
                .expiresAt(expiry);
        if (teamId != null) {
            claims.claim("team", teamId.toString());
        }
        return claims.jws().algorithm(SignatureAlgorithm.ES256).sign(PRIVATE_KEY);
    }

    private static Path sharedFolder() {
        Properties shared = System.getProperties();
        synchronized (shared) {
            if (shared.getProperty(SHARED_FOLDER) == null) {
                shared.setProperty(SHARED_FOLDER, createKeys().toString());
            }
            return Path.of(shared.getProperty(SHARED_FOLDER));
        }
    }

    private static Path createKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair keys = generator.generateKeyPair();
            Path folder = Files.createTempDirectory("lejek-keys");
            Files.writeString(
                    folder.resolve("private.pem"),
                    pem("PRIVATE KEY", keys.getPrivate().getEncoded()));
            Files.writeString(
                    folder.resolve("public.pem"),
                    pem("PUBLIC KEY", keys.getPublic().getEncoded()));
            return folder;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK knows P-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PrivateKey readPrivateKey() {
        try {
            return KeyUtils.decodePrivateKey(Files.readString(FOLDER.resolve("private.pem")), SignatureAlgorithm.ES256);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key was written by this class", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pem(String what, byte[] der) {
        return "-----BEGIN " + what + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
                + "\n-----END " + what + "-----\n";
    }
}
