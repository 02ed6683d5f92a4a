package io.lejek.crm.client;

import io.lejek.backbone.id.Ids;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A company or person that we sell to. */
@Entity
@Table(name = "client")
class Client {
    @Id
    private UUID id;

    @Version
    @Column
    private long version;

    @Enumerated(EnumType.STRING)
    @Column
    private ClientKind kind;

    @Column
    private String name;

    @OneToMany(mappedBy = "client", cascade = CascadeType.ALL)
    private List<ContactPoint> contactPoints = new ArrayList<>();

    @Column
    private @Nullable String region;

    @Column
    private @Nullable String city;

    @Column
    private @Nullable Integer size;

    @Column
    private @Nullable String taxNumber;

    @Column
    private @Nullable String source;

    @ElementCollection
    @CollectionTable(name = "client_category", joinColumns = @JoinColumn(name = "client_id"))
    @Column(name = "name")
    private Set<String> categories = new HashSet<>();

    @Column
    private @Nullable UUID ownerId;

    @Column
    private @Nullable String note;

    @Column
    private Instant createdAt;

    @Column
    private Instant changedAt;

    protected Client() {}

    Client(ClientFacts facts, Instant now) {
        id = Ids.next();
        createdAt = now;
        changedAt = now;
        take(facts);
    }

    void change(ClientFacts facts, Instant now) {
        take(facts);
        touch(now);
    }

    /**
     * Marks the client as changed, so that its version grows also when only what hangs on it did: a consent, the name or team
     * of its owner.
     */
    void touch(Instant now) {
        Instant next = changedAt.plus(1, ChronoUnit.MICROS);
        changedAt = now.isBefore(next) ? next : now;
    }

    private void take(ClientFacts facts) {
        kind = facts.kind();
        name = facts.name();
        region = facts.region();
        city = facts.city();
        size = facts.size();
        taxNumber = facts.taxNumber();
        source = facts.source();
        ownerId = facts.ownerId();
        note = facts.note();
        categories.retainAll(facts.categories());
        categories.addAll(facts.categories());
        take(facts.addresses());
    }

    private void take(List<ContactAddress> addresses) {
        contactPoints.stream()
                .filter(point -> addresses.stream().noneMatch(point::is))
                .forEach(ContactPoint::remove);
        for (int place = 0; place < addresses.size(); place++) {
            ContactAddress address = addresses.get(place);
            Optional<ContactPoint> known =
                    contactPoints.stream().filter(point -> point.is(address)).findFirst();
            if (known.isPresent()) {
                known.get().take(address, place);
            } else {
                contactPoints.add(new ContactPoint(this, address, place));
            }
        }
    }

    /** How the client is reached, in the order of entry. */
    List<ContactPoint> contactPoints() {
        return contactPoints.stream()
                .filter(point -> !point.removed())
                .sorted(Comparator.comparingInt(ContactPoint::place))
                .toList();
    }

    Optional<ContactPoint> contactPoint(UUID contactPointId) {
        return contactPoints().stream()
                .filter(point -> point.id().equals(contactPointId))
                .findFirst();
    }

    /** The contact point with this value, also when it was removed since. */
    ContactPoint holderOf(String value) {
        return contactPoints.stream()
                .filter(point -> point.value().equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("client " + id + " never had this address"));
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    ClientKind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    @Nullable
    String region() {
        return region;
    }

    @Nullable
    String city() {
        return city;
    }

    @Nullable
    Integer size() {
        return size;
    }

    @Nullable
    String taxNumber() {
        return taxNumber;
    }

    @Nullable
    String source() {
        return source;
    }

    List<String> categories() {
        return categories.stream().sorted().toList();
    }

    @Nullable
    UUID ownerId() {
        return ownerId;
    }

    @Nullable
    String note() {
        return note;
    }

    Instant createdAt() {
        return createdAt;
    }
}
