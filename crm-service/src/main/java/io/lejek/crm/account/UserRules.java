package io.lejek.crm.account;

import io.lejek.backbone.access.Roles;
import io.lejek.backbone.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** What must hold among users: unique logins and extensions, existing teams, and somebody who administers. */
@ApplicationScoped
class UserRules {
    private final UserRepository users;
    private final TeamRepository teams;
    private final Jdbi jdbi;

    UserRules(UserRepository users, TeamRepository teams, Jdbi jdbi) {
        this.users = users;
        this.teams = teams;
        this.jdbi = jdbi;
    }

    void checkNew(User user) {
        if (users.isLoginTaken(user.view().login())) {
            throw Problem.ALREADY_EXISTS.because("Another user has this login; choose another one.");
        }
        checkTeamAndExtension(user);
    }

    /** Two administrators who take each other's role away at once wait for one another here. */
    void lockAdministrators() {
        jdbi.useHandle(handle -> handle.createQuery("select id from users where :admin = any(roles) for update")
                .bind("admin", Roles.ADMIN)
                .mapTo(UUID.class)
                .list());
    }

    void checkChanged(UserView before, User user) {
        checkTeamAndExtension(user);
        if (administers(before) && !administers(user.view()) && !isAdministeredWithout(user.id())) {
            throw Problem.CONFLICT.because("This is the last active administrator; make another one first.");
        }
    }

    private void checkTeamAndExtension(User user) {
        UserView view = user.view();
        if (view.teamId() != null && teams.findById(view.teamId()) == null) {
            throw Problem.INVALID_INPUT.because("There is no such team; choose one of the list or none.");
        }
        if (view.extension() != null && users.isExtensionTaken(view.extension(), view.id())) {
            throw Problem.ALREADY_EXISTS.because(
                    "Another user has the extension " + view.extension() + "; take it away there first.");
        }
    }

    private static boolean administers(UserView user) {
        return user.active() && user.roles().contains(Roles.ADMIN);
    }

    private boolean isAdministeredWithout(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select from users where active and :admin = any(roles) and id <> :id)")
                .bind("admin", Roles.ADMIN)
                .bind("id", id)
                .mapTo(Boolean.class)
                .one());
    }
}
