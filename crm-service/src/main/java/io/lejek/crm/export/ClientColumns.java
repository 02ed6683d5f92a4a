package io.lejek.crm.export;

import io.lejek.crm.property.PropertyDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of an exported table; an import understands their names. */
final class ClientColumns {
    /** What a spreadsheet program takes for the beginning of a formula (OWASP, CSV Injection). */
    private static final String FORMULA = "=+-@\t\r";

    private record Column(String name, Function<ExportedClient, @Nullable Object> value) {}

    private final List<Column> columns = new ArrayList<>();

    ClientColumns(List<PropertyDefinition> properties) {
        add("Name", ExportedClient::name);
        add("Kind", client -> client.kind().equals("COMPANY") ? "company" : "person");
        add("Phone", client -> joined(client.own("PHONE")));
        add("E-mail", client -> joined(client.own("EMAIL")));
        add("Tax number", ExportedClient::taxNumber);
        add("Address", ExportedClient::address);
        add("Postal code", ExportedClient::postalCode);
        add("City", ExportedClient::city);
        add("Region", ExportedClient::region);
        add("Size", ExportedClient::size);
        add("Source", ExportedClient::source);
        add("Owner", ExportedClient::ownerName);
        add("Categories", client -> String.join("; ", client.categories()));
        add("Note", ExportedClient::note);
        add("Contact persons", ClientColumns::persons);
        add("Consents", client -> joined(client.consents()));
        properties.forEach(property -> add(
                property.name(), client -> client.properties().get(property.id().toString())));
    }

    private void add(String name, Function<ExportedClient, @Nullable Object> value) {
        columns.add(new Column(name, value));
    }

    List<String> names() {
        return columns.stream().map(Column::name).map(ClientColumns::harmless).toList();
    }

    /** Numbers as numbers, everything else as texts that no program takes for formulas; what is not known is empty. */
    List<Object> values(ExportedClient client) {
        return columns.stream()
                .map(column -> Objects.requireNonNullElse(column.value().apply(client), ""))
                .map(value -> value instanceof Number ? value : harmless(value.toString()))
                .toList();
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

    /** With an apostrophe before what would be a formula; an import takes it away again. */
    static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
