package io.lejek.crm.account;

import io.lejek.backbone.access.Roles;
import io.lejek.backbone.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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

    void checkNew(UUID id, User.Profile wanted) {
        if (users.isLoginTaken(wanted.login())) {
            throw Problem.ALREADY_EXISTS.because("Another user has this login; choose another one.");
        }
        checkTeamAndExtension(id, wanted);
    }

    /** Asked before the user is changed: a query would write the change first, and fail on it. */
    void checkChange(UserView before, User.Profile wanted, boolean active) {
        checkTeamAndExtension(before.id(), wanted);
        boolean administered = before.active() && isAdministrator(before.roles());
        boolean administers = active && isAdministrator(wanted.roles());
        if (administered && !administers && !isAdministeredWithout(before.id())) {
            throw Problem.CONFLICT.because("This is the last active administrator; make another one first.");
        }
    }

    private void checkTeamAndExtension(UUID id, User.Profile wanted) {
        if (wanted.teamId() != null && teams.findById(wanted.teamId()) == null) {
            throw Problem.INVALID_INPUT.because("There is no such team; choose one of the list or none.");
        }
        if (wanted.extension() != null && users.isExtensionTaken(wanted.extension(), id)) {
            throw Problem.ALREADY_EXISTS.because(
                    "Another user has the extension " + wanted.extension() + "; take it away there first.");
        }
    }

    private static boolean isAdministrator(List<String> roles) {
        return roles.contains(Roles.ADMIN);
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
