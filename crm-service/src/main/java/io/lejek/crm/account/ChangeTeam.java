package io.lejek.crm.account;

import io.lejek.backbone.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Renames a team. */
@ApplicationScoped
class ChangeTeam {
    private final AccountLock lock;
    private final TeamRepository teams;

    ChangeTeam(AccountLock lock, TeamRepository teams) {
        this.lock = lock;
        this.teams = teams;
    }

    @Transactional
    TeamView rename(UUID id, TeamInput input) {
        lock.take();
        Team team = teams.known(id);
        String name = input.name().strip();
        if (!team.view().name().equalsIgnoreCase(name) && teams.isTaken(name)) {
            throw Problem.ALREADY_EXISTS.because("There is a team of this name; choose another one.");
        }
        team.rename(name);
        return team.view();
    }
}
