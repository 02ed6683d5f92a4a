package io.lejek.crm.account;

import io.lejek.backbone.event.Event;
import io.lejek.backbone.event.Outbox;
import io.lejek.backbone.event.Topics;
import io.lejek.backbone.id.Ids;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The users; whoever stores one publishes it in the same transaction. */
@ApplicationScoped
class UserRepository implements PanacheRepositoryBase<User, UUID> {
    private final AccountLock lock;
    private final Outbox outbox;
    private final Clock clock;
    private final jakarta.enterprise.event.Event<UserChanged> changes;

    UserRepository(AccountLock lock, Outbox outbox, Clock clock, jakarta.enterprise.event.Event<UserChanged> changes) {
        this.lock = lock;
        this.outbox = outbox;
        this.clock = clock;
        this.changes = changes;
    }

    /** Every command on users begins here, see {@link AccountLock}. */
    void oneAtATime() {
        lock.take();
    }

    List<User> byName() {
        return listAll(Sort.by("name").and("id"));
    }

    Optional<User> byLogin(String login) {
        return find("login", login).firstResultOptional();
    }

    Optional<User> active(UUID id) {
        return findByIdOptional(id).filter(User::isActive);
    }

    boolean isLoginTaken(String login) {
        return count("login", login) > 0;
    }

    boolean isExtensionTaken(String extension, UUID byOtherThan) {
        return count("extension = ?1 and id <> ?2", extension, byOtherThan) > 0;
    }

    Optional<User> withExtension(String extension) {
        return find("extension", extension).firstResultOptional();
    }

    /** Writes the user, appends {@code lejek.user.changed.v1} and tells the other features. */
    void store(@Nullable UserView before, User user) {
        persistAndFlush(user);
        UserState state = user.state();
        String id = state.id().toString();
        outbox.append(new Event(
                Ids.next(), Topics.USERS, id, "lejek.user.changed.v1", id, clock.instant(), state.version(), state));
        changes.fire(new UserChanged(before, user.view()));
    }
}
