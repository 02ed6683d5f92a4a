package io.lejek.crm.client;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a search looks through at a client; the database folds it by {@code plain} and puts a space before it. */
final class SearchText {
    private SearchText() {}

    static String of(String name, @Nullable String taxNumber, List<String> persons, List<String> addresses) {
        String tax = taxNumber == null ? "" : taxNumber.replaceAll("[^0-9A-Za-z]", "");
        return Stream.of(Stream.of(name), persons.stream(), addresses.stream(), Stream.of(tax))
                .flatMap(texts -> texts)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
