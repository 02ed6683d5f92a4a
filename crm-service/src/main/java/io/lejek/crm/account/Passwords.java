package io.lejek.crm.account;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Hashes and checks passwords by bcrypt. A digest is hashed in place of the password itself, because bcrypt reads no more
 * than 72 bytes.
 */
@ApplicationScoped
class Passwords {
    static final int SHORTEST = 10;
    static final int LONGEST = 128;

    private final int cost;
    private final String nobodys;

    Passwords(AccountSettings settings) {
        cost = settings.passwordCost();
        nobodys = hash("the password of nobody");
    }

    final String hash(String password) {
        return BcryptUtil.bcryptHash(digest(password), cost);
    }

    /** Whether the password is right; takes as long when there is no hash to compare with. */
    boolean matches(String password, @Nullable String hash) {
        boolean same = BcryptUtil.matches(digest(password), hash == null ? nobodys : hash);
        return same && hash != null;
    }

    private static String digest(String password) {
        return Base64.getEncoder().encodeToString(Secrets.sha256(password));
    }
}
