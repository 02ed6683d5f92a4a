package io.lejek.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CrowdRowTest {
    private static final List<String> MANAGERS = List.of("anna", "bartek");
    private static final int CLIENTS = 20_000;

    @Test
    void clientOfANumberIsTheSameInEveryRun() {
        assertThat(rows(7)).isEqualTo(rows(7));
        assertThat(rows(7)).isNotEqualTo(rows(8));
    }

    @Test
    void everyClientHasAPhoneAndAnAddressOfItsOwn() {
        // When
        List<List<String>> rows = rows(7);

        // Then
        Set<String> phones = new HashSet<>();
        Set<String> emails = new HashSet<>();
        rows.forEach(row -> {
            phones.add(row.get(2));
            emails.add(row.get(3));
        });
        assertThat(phones).hasSize(CLIENTS);
        assertThat(emails).hasSize(CLIENTS);
        assertThat(rows).allSatisfy(row -> assertThat(row).hasSize(22));
    }

    @Test
    void fewNamesAreAlike() {
        assertThat(rows(7).stream().map(List::getFirst).distinct()).hasSizeGreaterThan(CLIENTS * 3 / 4);
    }

    private static List<List<String>> rows(long seed) {
        return IntStream.range(0, CLIENTS)
                .mapToObj(index -> CrowdRow.cells(seed, index, MANAGERS))
                .toList();
    }
}
