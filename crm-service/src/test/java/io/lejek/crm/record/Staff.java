package io.lejek.crm.record;

import io.lejek.backbone.access.Roles;
import io.lejek.backbone.id.Ids;
import io.lejek.backbone.testing.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Makes the users whom the tests act as, with their tokens. */
@ApplicationScoped
public class Staff {
    private final Jdbi jdbi;

    Staff(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A user who can sign in; {@code token} does it. */
    public record Person(UUID id, String name, String token) {}

    public UUID team() {
        UUID id = Ids.next();
        jdbi.useHandle(handle -> handle.execute("insert into team (id, name) values (?, ?)", id, "Team " + id));
        return id;
    }

    public Person admin() {
        return person(null, Roles.ADMIN);
    }

    public Person head(UUID team) {
        return person(team, Roles.HEAD);
    }

    public Person manager() {
        return person(null, Roles.MANAGER);
    }

    public Person manager(UUID team) {
        return person(team, Roles.MANAGER);
    }

    public Person agent() {
        return person(null, Roles.AGENT);
    }

    public Person marketer() {
        return person(null, Roles.MARKETER);
    }

    /** Somebody with this role and no team. */
    public Person of(String role) {
        return person(null, role);
    }

    private Person person(@Nullable UUID team, String role) {
        UUID id = Ids.next();
        String name = "Person " + id;
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into users (id, version, login, name, password_hash, roles, team_id, language, active, created_at)
                        values (:id, 0, :login, :name, '-', array[:role], :team, 'en', true, now())
                        """)
                .bind("id", id)
                .bind("login", id.toString())
                .bind("name", name)
                .bind("role", role)
                .bind("team", team)
                .execute());
        return new Person(id, name, Tokens.of(id, team, role));
    }
}
