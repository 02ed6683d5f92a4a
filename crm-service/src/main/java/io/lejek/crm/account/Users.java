package io.lejek.crm.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The users as other features need them: who owns a record, what they are called, in which team they are. */
@ApplicationScoped
public class Users {
    private static final String COLUMNS = "id, login, name, roles, team_id, extension, active";

    private final Jdbi jdbi;

    Users(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The user with this id, deactivated ones included. */
    public Optional<UserView> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + COLUMNS + " from users where id = :id")
                .bind("id", id)
                .map(UserRow::view)
                .findOne());
    }

    /** The user with this id, if there is one who still works here. */
    public Optional<UserView> active(@Nullable UUID id) {
        return id == null ? Optional.empty() : find(id).filter(UserView::active);
    }

    /** The names of these users; unknown ids are left out. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        Set<UUID> wanted = Set.copyOf(ids);
        if (wanted.isEmpty()) {
            return Map.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery("select id, name from users where id = any(:ids)")
                .bindArray("ids", UUID.class, wanted.toArray())
                .map((row, context) -> Map.entry(row.getObject("id", UUID.class), row.getString("name")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** All users, deactivated ones included. */
    public List<UserView> all() {
        return jdbi.withHandle(handle -> handle.createQuery("select " + COLUMNS + " from users order by name, id")
                .map(UserRow::view)
                .list());
    }

    /** The team of this user; null without a user or a team. */
    public @Nullable UUID teamOf(@Nullable UUID userId) {
        return userId == null ? null : find(userId).map(UserView::teamId).orElse(null);
    }
}
