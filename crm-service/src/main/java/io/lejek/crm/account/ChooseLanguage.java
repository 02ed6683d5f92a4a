package io.lejek.crm.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Sets the language of a user; nobody else needs to know. */
@ApplicationScoped
class ChooseLanguage {
    private final UserRepository users;

    ChooseLanguage(UserRepository users) {
        this.users = users;
    }

    @Transactional
    Optional<SessionView> of(UUID userId, String language) {
        users.oneAtATime();
        return users.active(userId).map(user -> {
            user.speak(language);
            return user.session();
        });
    }
}
