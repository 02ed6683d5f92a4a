package io.lejek.crm.export;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client as it is exported.
 *
 * @param points of the client and its contact persons
 * @param properties values by the id of their definition
 * @param consents such as {@code EMAIL MARKETING GIVEN}, of any of its contact points
 */
record ExportedClient(
        UUID id,
        String kind,
        String name,
        @Nullable String address,
        @Nullable String postalCode,
        @Nullable String city,
        @Nullable String region,
        @Nullable Integer size,
        @Nullable String taxNumber,
        @Nullable String source,
        @Nullable String ownerName,
        @Nullable String note,
        List<String> categories,
        List<Point> points,
        List<Person> persons,
        Map<String, Object> properties,
        List<String> consents) {
    /** @param personId whom it reaches; null when it is the client's own */
    record Point(String kind, String value, @Nullable UUID personId) {}

    record Person(UUID id, String name, @Nullable String position) {}

    List<String> own(String pointKind) {
        return points.stream()
                .filter(point -> point.kind().equals(pointKind) && point.personId() == null)
                .map(Point::value)
                .toList();
    }

    List<String> of(Person person, String pointKind) {
        return points.stream()
                .filter(point -> point.kind().equals(pointKind) && person.id().equals(point.personId()))
                .map(Point::value)
                .toList();
    }
}
