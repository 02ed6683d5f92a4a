package io.lejek.crm.account;

import io.lejek.backbone.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

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
        User user = new User(Ids.next(), input.profile(), passwordHash, clock.instant());
        rules.checkNew(user);
        users.store(null, user);
        return user.view();
    }
}
