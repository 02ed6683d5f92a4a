package io.lejek.crm.account;

import io.lejek.backbone.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Makes a user. */
@ApplicationScoped
class CreateUser {
    private final UserRepository users;
    private final UserRules rules;
    private final Clock clock;

    CreateUser(UserRepository users, UserRules rules, Clock clock) {
        this.users = users;
        this.rules = rules;
        this.clock = clock;
    }

    /** @param passwordHash made beforehand: hashing is slow and needs no transaction */
    @Transactional
    UserView from(NewUser input, String passwordHash) {
        users.oneAtATime();
        UUID id = Ids.next();
        User.Profile profile = input.profile();
        rules.checkNew(id, profile);
        User user = new User(id, profile, passwordHash, clock.instant());
        users.store(null, user);
        return user.view();
    }
}
