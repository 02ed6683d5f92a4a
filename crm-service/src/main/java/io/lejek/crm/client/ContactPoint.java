package io.lejek.crm.client;

import io.lejek.backbone.id.Ids;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A phone number or e-mail address of a client; once known it is never deleted, because its consents stay in force. */
@Entity
@Table(name = "contact_point")
class ContactPoint {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "client_id")
    private Client client;

    @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    @JoinColumn(name = "person_id")
    private @Nullable ContactPerson person;

    @Enumerated(EnumType.STRING)
    @Column
    private ContactKind kind;

    @Column
    private String value;

    @Column
    private String raw;

    @Column
    private @Nullable String label;

    @Column
    private int place;

    @Column
    private boolean removed;

    protected ContactPoint() {}

    ContactPoint(Client client, ContactAddress address) {
        this.id = Ids.next();
        this.client = client;
        this.kind = address.kind();
        this.value = address.value();
    }

    /** @param holder the contact person whom it reaches; null when it is the client's own */
    void take(ContactAddress address, @Nullable ContactPerson holder, int newPlace) {
        person = holder;
        raw = address.raw();
        label = address.label();
        place = newPlace;
        removed = false;
    }

    void remove() {
        removed = true;
    }

    boolean is(ContactAddress address) {
        return kind == address.kind() && value.equals(address.value());
    }

    UUID id() {
        return id;
    }

    /** The contact person whom it reaches; null when it is the client's own. */
    @Nullable
    ContactPerson person() {
        return person;
    }

    ContactKind kind() {
        return kind;
    }

    String value() {
        return value;
    }

    String raw() {
        return raw;
    }

    @Nullable
    String label() {
        return label;
    }

    int place() {
        return place;
    }

    boolean removed() {
        return removed;
    }
}
