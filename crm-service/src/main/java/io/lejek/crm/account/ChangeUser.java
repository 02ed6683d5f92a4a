package io.lejek.crm.account;

import io.lejek.backbone.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes a user. A deactivation or a new password ends all sessions of the user. */
@ApplicationScoped
class ChangeUser {
    private final UserRepository users;
    private final UserRules rules;
    private final RefreshTokens tokens;

    ChangeUser(UserRepository users, UserRules rules, RefreshTokens tokens) {
        this.users = users;
        this.rules = rules;
        this.tokens = tokens;
    }

    /** @param passwordHash of the new password, made beforehand; null when it stays */
    @Transactional
    UserView by(UUID id, UserPatch patch, @Nullable String passwordHash) {
        users.oneAtATime();
        User user =
                users.findByIdOptional(id).orElseThrow(() -> Problem.NOT_FOUND.because("Choose a user of the list."));
        UserView before = user.view();
        User.Profile wanted = patch.over(user.profile());
        boolean active = patch.active() == null ? user.isActive() : patch.active();
        rules.checkChange(before, wanted, active);
        user.become(wanted, active);
        if (passwordHash != null) {
            user.takePassword(passwordHash);
        }
        users.store(before, user);
        if (passwordHash != null || !user.isActive()) {
            tokens.endAllOf(id);
        }
        return user.view();
    }
}
