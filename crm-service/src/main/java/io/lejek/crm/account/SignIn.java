package io.lejek.crm.account;

import io.lejek.backbone.id.Ids;
import io.lejek.backbone.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Signs a user in by login and password. Not one transaction: hashing takes a quarter of a second, in which no database
 * connection should wait, and each step stands for itself.
 */
@ApplicationScoped
class SignIn {
    private final UserRepository users;
    private final Passwords passwords;
    private final SignInAttempts attempts;
    private final RefreshTokens refreshTokens;
    private final AccessTokens accessTokens;

    SignIn(
            UserRepository users,
            Passwords passwords,
            SignInAttempts attempts,
            RefreshTokens refreshTokens,
            AccessTokens accessTokens) {
        this.users = users;
        this.passwords = passwords;
        this.attempts = attempts;
        this.refreshTokens = refreshTokens;
        this.accessTokens = accessTokens;
    }

    Session with(Credentials credentials, String address) {
        String login = NewUser.canonicalLogin(credentials.login());
        attempts.count(login, address).ifPresent(SignIn::refuseForNow);
        Optional<User> known = users.byLogin(login);
        boolean right = passwords.matches(
                credentials.password(), known.map(User::passwordHash).orElse(null));
        User user = known.filter(found -> right && found.isActive())
                .orElseThrow(() -> Problem.WRONG_CREDENTIALS.because(
                        "Check login and password. An administrator can set a new password."));
        attempts.forget(login, address);
        refreshTokens.sweepExpired();
        return begin(user, Ids.next());
    }

    /** A session of a user whose identity has been proven otherwise. */
    Session begin(User user, UUID family) {
        return new Session(user.session(), accessTokens.issue(user.view()), refreshTokens.issue(user.id(), family));
    }

    private static void refuseForNow(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        throw Problem.TOO_MANY_ATTEMPTS
                .builder("Wait " + seconds + " seconds, then try again.")
                .withHeader("Retry-After", seconds)
                .build();
    }
}
