package io.lejek.crm.export;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a column of an exported table can hold, in the order of the file. */
enum ExportColumn {
    NAME("Name", ExportedClient::name),
    KIND("Kind", client -> client.kind().equals("COMPANY") ? "company" : "person"),
    PHONE("Phone", client -> joined(client.own("PHONE"))),
    EMAIL("E-mail", client -> joined(client.own("EMAIL"))),
    TAX_NUMBER("Tax number", ExportedClient::taxNumber),
    ADDRESS("Address", ExportedClient::address),
    POSTAL_CODE("Postal code", ExportedClient::postalCode),
    CITY("City", ExportedClient::city),
    REGION("Region", ExportedClient::region),
    SIZE("Size", ExportedClient::size),
    SOURCE("Source", ExportedClient::source),
    OWNER("Owner", ExportedClient::ownerName),
    CATEGORIES("Categories", client -> joined(client.categories())),
    NOTE("Note", ExportedClient::note),
    PERSONS("Contact persons", ExportColumn::persons),
    CONSENTS("Consents", client -> joined(client.consents()));

    private final String title;
    private final Function<ExportedClient, @Nullable Object> value;

    ExportColumn(String title, Function<ExportedClient, @Nullable Object> value) {
        this.title = title;
        this.value = value;
    }

    /** As an import understands it. */
    String title() {
        return title;
    }

    @Nullable
    Object of(ExportedClient client) {
        return value.apply(client);
    }

    private static String persons(ExportedClient client) {
        return joined(client.persons().stream()
                .map(person -> String.join(
                        ", ",
                        Stream.of(
                                        Stream.of(person.name()),
                                        Stream.ofNullable(person.position()),
                                        client.of(person, "PHONE").stream(),
                                        client.of(person, "EMAIL").stream())
                                .flatMap(parts -> parts)
                                .toList()))
                .toList());
    }

    private static String joined(List<String> values) {
        return String.join("; ", values);
    }
}
