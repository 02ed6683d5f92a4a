package io.lejek.telephony.match;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What telephony keeps of {@code lejek.client.changed.v1}. */
record ClientChanged(
        UUID id,
        long version,
        String name,
        @Nullable List<ContactPoint> contactPoints,
        @Nullable UUID ownerId) {
    record ContactPoint(String kind, String value) {}

    /** The phone numbers, each once. */
    List<String> phones() {
        return contactPoints == null
                ? List.of()
                : contactPoints.stream()
                        .filter(point -> "PHONE".equals(point.kind()))
                        .map(ContactPoint::value)
                        .distinct()
                        .toList();
    }
}
