package io.lejek.crm.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** People who sell together under one head. */
@Entity
@Table(name = "team")
class Team {
    @Id
    private UUID id;

    private String name;

    @SuppressWarnings("NullAway.Init")
    protected Team() {}

    Team(UUID id, String name) {
        this.id = id;
        this.name = name;
    }

    void rename(String wanted) {
        name = wanted;
    }

    TeamView view() {
        return new TeamView(id, name);
    }
}
