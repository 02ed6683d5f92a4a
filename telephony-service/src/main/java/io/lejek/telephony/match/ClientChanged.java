package io.lejek.telephony.match;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What telephony keeps of {@code lejek.client.changed.v1}. */
record ClientChanged(
        UUID id,
        long version,
        String name,
        @Nullable List<ContactPoint> contactPoints,
        @Nullable UUID ownerId) {
    private static final String WITHDRAWN = "WITHDRAWN";

    record ContactPoint(String kind, String value, @Nullable List<Consent> consents) {
        /** The consent to calls of advertising; null when nobody asked. */
        private @Nullable String marketing() {
            return Stream.ofNullable(consents)
                    .flatMap(Collection::stream)
                    .filter(consent -> "CALL".equals(consent.channel()) && "MARKETING".equals(consent.purpose()))
                    .map(Consent::state)
                    .findFirst()
                    .orElse(null);
        }
    }

    record Consent(String channel, String purpose, String state) {}

    /** @param consent what its holder answered; null when nobody asked */
    record Phone(String number, @Nullable String consent) {
        private static Phone stricter(Phone one, Phone other) {
            return one.consent == null || WITHDRAWN.equals(other.consent) ? other : one;
        }
    }

    /** The phone numbers, each once; a refusal of one of its holders goes before the consent of another. */
    Collection<Phone> phones() {
        Map<String, Phone> phones = new TreeMap<>();
        Stream.ofNullable(contactPoints)
                .flatMap(Collection::stream)
                .filter(point -> "PHONE".equals(point.kind()))
                .forEach(point ->
                        phones.merge(point.value(), new Phone(point.value(), point.marketing()), Phone::stricter));
        return phones.values();
    }
}
