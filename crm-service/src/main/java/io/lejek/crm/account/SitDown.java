package io.lejek.crm.account;

import io.lejek.backbone.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gives a user the phone of the desk at which the user sits now. Whoever sat there before has left it. */
@ApplicationScoped
class SitDown {
    private final UserRepository users;
    private final Optional<Pattern> desks;

    SitDown(UserRepository users, AccountSettings settings) {
        this.users = users;
        this.desks = settings.hotDesks().map(Pattern::compile);
    }

    /** @param extension of the desk; null to leave the one that the user has */
    @Transactional
    Optional<SessionView> at(UUID userId, @Nullable String extension) {
        users.oneAtATime();
        return users.active(userId).map(user -> {
            String had = user.profile().extension();
            requireShared(had);
            requireShared(extension);
            if (extension != null) {
                users.withExtension(extension)
                        .filter(other -> !other.id().equals(userId))
                        .ifPresent(other -> seat(other, null));
            }
            seat(user, extension);
            return user.session();
        });
    }

    private void seat(User user, @Nullable String extension) {
        UserView before = user.view();
        user.sit(extension);
        users.store(before, user);
    }

    /** A phone that is one's own is neither left nor taken. */
    private void requireShared(@Nullable String extension) {
        if (extension != null
                && !desks.map(shared -> shared.matcher(extension).matches()).orElse(false)) {
            throw Problem.CONFLICT.because(
                    "The extension " + extension
                            + " is no shared desk. An administrator says which are (lejek.account.hot-desks), or changes it under Settings, Users.");
        }
    }
}
