package io.lejek.crm.account;

import io.lejek.backbone.access.Roles;
import io.lejek.backbone.id.Ids;
import io.lejek.backbone.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Makes the first administrator, once, against the one-time token. */
@ApplicationScoped
class SetUp {
    private final SetupTokens tokens;
    private final UserRepository users;
    private final Passwords passwords;
    private final SignIn signIn;
    private final Clock clock;

    SetUp(SetupTokens tokens, UserRepository users, Passwords passwords, SignIn signIn, Clock clock) {
        this.tokens = tokens;
        this.users = users;
        this.passwords = passwords;
        this.signIn = signIn;
        this.clock = clock;
    }

    @Transactional
    Session firstAdministrator(SetupInput input) {
        users.oneAtATime();
        if (users.count() > 0) {
            throw Problem.ALREADY_SET_UP.because("Sign in, or ask an administrator for an account.");
        }
        if (!tokens.matches(input.token())) {
            throw Problem.INVALID_INPUT.because(
                    "Open the set-up link that the start printed; it stands in the file lejek.setup.token-file too.");
        }
        User.Profile profile = new User.Profile(
                NewUser.canonicalLogin(input.login()),
                input.name().strip(),
                List.of(Roles.ADMIN),
                null,
                null,
                input.language() == null ? "en" : input.language());
        User user = new User(Ids.next(), profile, passwords.hash(input.password()), clock.instant());
        users.store(null, user);
        tokens.consume();
        return signIn.begin(user, Ids.next());
    }
}
