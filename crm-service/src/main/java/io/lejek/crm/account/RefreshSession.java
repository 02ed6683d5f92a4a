package io.lejek.crm.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Exchanges a refresh token for the next one; a token that was used before ends the session of its thief and of its owner. */
@ApplicationScoped
class RefreshSession {
    private static final Logger LOG = Logger.getLogger(RefreshSession.class);

    private final RefreshTokens tokens;
    private final UserRepository users;
    private final SignIn signIn;
    private final AccountSettings settings;
    private final Clock clock;

    RefreshSession(RefreshTokens tokens, UserRepository users, SignIn signIn, AccountSettings settings, Clock clock) {
        this.tokens = tokens;
        this.users = users;
        this.signIn = signIn;
        this.settings = settings;
        this.clock = clock;
    }

    /** The renewed session; empty when one has to sign in again. It does not throw, so that an ended family stays ended. */
    @Transactional
    Optional<Session> by(String secret) {
        return tokens.lock(secret).flatMap(token -> switch (token.verdict(clock.instant(), settings.refreshGrace())) {
            case ROTATE -> rotate(secret, token);
            case EXPIRED -> Optional.empty();
            case STOLEN -> end(token);
        });
    }

    private Optional<Session> rotate(String secret, RefreshToken token) {
        tokens.markUsed(secret);
        return users.active(token.userId()).map(user -> signIn.begin(user, token.family()));
    }

    private Optional<Session> end(RefreshToken token) {
        LOG.warnf("A used refresh token of user %s came again: the session is ended.", token.userId());
        tokens.endFamily(token.family());
        return Optional.empty();
    }
}
