package io.lejek.crm.client;

import io.lejek.backbone.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody to talk to at a client; like contact points, persons are removed but never deleted. */
@Entity
@Table(name = "contact_person")
@SuppressWarnings("NullAway.Init")
class ContactPerson {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "client_id")
    private Client client;

    @Column
    private String name;

    @Column
    private @Nullable String position;

    @Column
    private int place;

    @Column
    private boolean removed;

    protected ContactPerson() {}

    ContactPerson(Client client) {
        this.id = Ids.next();
        this.client = client;
    }

    void take(PersonFacts facts, int newPlace) {
        name = facts.name();
        position = facts.position();
        place = newPlace;
        removed = false;
    }

    void remove() {
        removed = true;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    @Nullable
    String position() {
        return position;
    }

    int place() {
        return place;
    }

    boolean removed() {
        return removed;
    }
}
