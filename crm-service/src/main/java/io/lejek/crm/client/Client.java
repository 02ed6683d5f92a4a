package io.lejek.crm.client;

import io.lejek.backbone.id.Ids;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
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

    @OneToMany(mappedBy = "client", cascade = CascadeType.ALL)
    private List<ContactPerson> persons = new ArrayList<>();

    @Embedded
    private @Nullable Place location;

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

    @JdbcTypeCode(SqlTypes.JSON)
    @Column
    private Map<String, Object> properties = Map.of();

    @ColumnTransformer(write = "' ' || plain(?)")
    @Column
    private String searchText;

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
        location = facts.place();
        size = facts.size();
        taxNumber = facts.taxNumber();
        source = facts.source();
        ownerId = facts.ownerId();
        note = facts.note();
        properties = Map.copyOf(facts.properties());
        categories.retainAll(facts.categories());
        categories.addAll(facts.categories());
        takePersons(facts);
        searchText = SearchText.of(
                name,
                taxNumber,
                persons().stream().map(ContactPerson::name).toList(),
                contactPoints().stream().map(ContactPoint::value).toList());
    }

    private void takePersons(ClientFacts facts) {
        List<ContactPoint> kept = new ArrayList<>();
        facts.addresses().forEach(address -> reach(address, null, kept));
        List<ContactPerson> known = List.copyOf(persons);
        Set<ContactPerson> staying = new HashSet<>();
        for (PersonFacts wanted : facts.persons()) {
            ContactPerson person = known.stream()
                    .filter(one -> one.id().equals(wanted.id()))
                    .findFirst()
                    .orElseGet(this::addPerson);
            person.take(wanted, staying.size());
            staying.add(person);
            wanted.addresses().forEach(address -> reach(address, person, kept));
        }
        known.stream().filter(person -> !staying.contains(person)).forEach(ContactPerson::remove);
        contactPoints.stream().filter(point -> !kept.contains(point)).forEach(ContactPoint::remove);
    }

    private ContactPerson addPerson() {
        ContactPerson person = new ContactPerson(this);
        persons.add(person);
        return person;
    }

    /** An address stands once at a client: where it comes first. */
    private void reach(ContactAddress address, @Nullable ContactPerson person, List<ContactPoint> kept) {
        if (kept.stream().anyMatch(point -> point.is(address))) {
            return;
        }
        ContactPoint point = contactPoints.stream()
                .filter(one -> one.is(address))
                .findFirst()
                .orElseGet(() -> add(address));
        point.take(address, person, kept.size());
        kept.add(point);
    }

    private ContactPoint add(ContactAddress address) {
        ContactPoint point = new ContactPoint(this, address);
        contactPoints.add(point);
        return point;
    }

    /** Whom to talk to, in the order of entry. */
    List<ContactPerson> persons() {
        return persons.stream()
                .filter(person -> !person.removed())
                .sorted(Comparator.comparingInt(ContactPerson::place))
                .toList();
    }

    /** How the client and its contact persons are reached, in the order of entry. */
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

    Place location() {
        return location == null ? Place.UNKNOWN : location;
    }

    Map<String, Object> properties() {
        return properties;
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
