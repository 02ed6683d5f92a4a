package io.lejek.crm.client;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a client, checked and in the form that is kept.
 *
 * @param addresses of the client itself; those of a contact person stand there
 * @param properties by the id of their definition
 */
record ClientFacts(
        ClientKind kind,
        String name,
        List<ContactAddress> addresses,
        List<PersonFacts> persons,
        Place place,
        @Nullable Integer size,
        @Nullable String taxNumber,
        @Nullable String source,
        Set<String> categories,
        Map<String, Object> properties,
        @Nullable UUID ownerId,
        @Nullable String note) {

    /**
     * Those parts of a client that needed a check beyond its form.
     *
     * @param properties by the id of their definition
     */
    record Checked(
            List<ContactAddress> addresses,
            List<PersonFacts> persons,
            Map<String, Object> properties,
            @Nullable UUID ownerId) {}

    static ClientFacts of(ClientInput input, Checked checked) {
        List<String> categories = input.categories() == null ? List.of() : input.categories();
        return new ClientFacts(
                input.kind(),
                input.name().strip(),
                checked.addresses(),
                checked.persons(),
                new Place(
                        known(input.address()), known(input.postalCode()), known(input.city()), known(input.region())),
                input.size(),
                known(input.taxNumber()),
                known(input.source()),
                categories.stream().map(String::strip).collect(Collectors.toCollection(TreeSet::new)),
                checked.properties(),
                checked.ownerId(),
                known(input.note()));
    }

    /** A person of whom only a number is known yet. */
    static ClientFacts lead(String name, ContactAddress phone, String source, @Nullable UUID ownerId) {
        return new ClientFacts(
                ClientKind.PERSON,
                name,
                List.of(phone),
                List.of(),
                Place.UNKNOWN,
                null,
                null,
                source,
                Set.of(),
                Map.of(),
                ownerId,
                null);
    }

    static @Nullable String known(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
