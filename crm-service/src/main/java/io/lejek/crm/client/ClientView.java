package io.lejek.crm.client;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a client.
 *
 * @param version grows with every change; also the ETag
 * @param contactPoints of the client itself; those of a contact person stand there
 * @param size number of employees
 * @param properties values by the id of their definition
 */
record ClientView(
        UUID id,
        long version,
        ClientKind kind,
        String name,
        List<ContactPointView> contactPoints,
        List<PersonView> persons,
        @Nullable String address,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String region,
        @Nullable Integer size,
        @Nullable String taxNumber,
        @Nullable String source,
        List<String> categories,
        Map<String, Object> properties,
        @Nullable UUID ownerId,
        @Nullable String ownerName,
        @Nullable String note,
        Instant createdAt) {

    /** Somebody to talk to, with the contact points that reach them. */
    @Schema(name = "ContactPersonView")
    record PersonView(UUID id, String name, @Nullable String position, List<ContactPointView> contactPoints) {}

    /**
     * How a client is reached.
     *
     * @param value E.164, or an e-mail address in lower case
     * @param raw as it was entered
     * @param display as people read it
     * @param consents what holds now; what is not here was never asked
     */
    record ContactPointView(
            UUID id,
            ContactKind kind,
            String value,
            String raw,
            String display,
            @Nullable String label,
            List<ConsentView> consents) {}

    /** What holds at a contact point for a channel and purpose, since when and from where it is known. */
    record ConsentView(
            Consent.Channel channel, Consent.Purpose purpose, Consent.State state, Instant at, String source) {
        static ConsentView of(Consent consent) {
            return new ConsentView(
                    consent.channel(), consent.purpose(), consent.state(), consent.at(), consent.source());
        }
    }

    static ClientView of(Client client, @Nullable String ownerName, Map<UUID, List<Consent>> consents, Phones phones) {
        Function<@Nullable ContactPerson, List<ContactPointView>> points = person -> client.contactPoints().stream()
                .filter(point -> point.person() == person)
                .map(point -> view(point, consents.getOrDefault(point.id(), List.of()), phones))
                .toList();
        return new ClientView(
                client.id(),
                client.version(),
                client.kind(),
                client.name(),
                points.apply(null),
                client.persons().stream()
                        .map(person ->
                                new PersonView(person.id(), person.name(), person.position(), points.apply(person)))
                        .toList(),
                client.location().address(),
                client.location().postalCode(),
                client.location().city(),
                client.location().region(),
                client.size(),
                client.taxNumber(),
                client.source(),
                client.categories(),
                client.properties(),
                client.ownerId(),
                ownerName,
                client.note(),
                client.createdAt());
    }

    private static ContactPointView view(ContactPoint point, List<Consent> consents, Phones phones) {
        return new ContactPointView(
                point.id(),
                point.kind(),
                point.value(),
                point.raw(),
                point.kind() == ContactKind.PHONE ? phones.display(point.value()) : point.value(),
                point.label(),
                consents.stream().map(ConsentView::of).toList());
    }
}
