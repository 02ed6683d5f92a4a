package io.lejek.crm.client;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is known of a client, checked and in the form that is kept. */
record ClientFacts(
        ClientKind kind,
        String name,
        List<ContactAddress> addresses,
        @Nullable String region,
        @Nullable String city,
        @Nullable Integer size,
        @Nullable String taxNumber,
        @Nullable String source,
        Set<String> categories,
        @Nullable UUID ownerId,
        @Nullable String note) {

    static ClientFacts of(ClientInput input, List<ContactAddress> addresses, @Nullable UUID ownerId) {
        List<String> categories = input.categories() == null ? List.of() : input.categories();
        return new ClientFacts(
                input.kind(),
                input.name().strip(),
                addresses,
                known(input.region()),
                known(input.city()),
                input.size(),
                known(input.taxNumber()),
                known(input.source()),
                categories.stream().map(String::strip).collect(Collectors.toCollection(TreeSet::new)),
                ownerId,
                known(input.note()));
    }

    /** A person of whom only a number is known yet. */
    static ClientFacts lead(String name, ContactAddress phone, String source, @Nullable UUID ownerId) {
        return new ClientFacts(
                ClientKind.PERSON, name, List.of(phone), null, null, null, null, source, Set.of(), ownerId, null);
    }

    private static @Nullable String known(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
