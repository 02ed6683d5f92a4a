package io.lejek.crm.account;

import io.lejek.backbone.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Deletes a team without members; deactivated users are members too. */
@ApplicationScoped
class DeleteTeam {
    private final AccountLock lock;
    private final TeamRepository teams;
    private final UserRepository users;

    DeleteTeam(AccountLock lock, TeamRepository teams, UserRepository users) {
        this.lock = lock;
        this.teams = teams;
        this.users = users;
    }

    @Transactional
    void delete(UUID id) {
        lock.take();
        Team team = teams.known(id);
        if (users.count("teamId", id) > 0) {
            throw Problem.CONFLICT.because("The team has members: move them to another team first.");
        }
        teams.delete(team);
    }
}
