package io.lejek.crm.account;

import io.lejek.backbone.id.Ids;
import io.lejek.backbone.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Makes a team. */
@ApplicationScoped
class CreateTeam {
    private final AccountLock lock;
    private final TeamRepository teams;

    CreateTeam(AccountLock lock, TeamRepository teams) {
        this.lock = lock;
        this.teams = teams;
    }

    @Transactional
    TeamView from(TeamInput input) {
        lock.take();
        String name = input.name().strip();
        if (teams.isTaken(name)) {
            throw Problem.ALREADY_EXISTS.because("There is a team of this name; choose another one.");
        }
        Team team = new Team(Ids.next(), name);
        teams.persist(team);
        return team.view();
    }
}
