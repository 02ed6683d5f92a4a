package io.lejek.crm.export;

import io.lejek.crm.property.PropertyDefinition;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The columns of an exported table; an import understands their names. */
final class ClientColumns {
    /** What a spreadsheet program takes for the beginning of a formula (OWASP, CSV Injection). */
    private static final String FORMULA = "=+-@\t\r";

    private record Column(String name, Function<ExportedClient, @Nullable Object> value) {}

    private final List<Column> columns = new ArrayList<>();

    ClientColumns(List<ExportColumn> chosen, List<PropertyDefinition> properties) {
        EnumSet.copyOf(chosen).forEach(column -> columns.add(new Column(column.title(), column::of)));
        properties.forEach(property -> columns.add(new Column(
                property.name(), client -> client.properties().get(property.id().toString()))));
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

    /** With an apostrophe before what would be a formula; an import takes it away again. */
    static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
