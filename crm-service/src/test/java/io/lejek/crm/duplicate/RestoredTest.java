package io.lejek.crm.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestoredTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({
        // before, after the merge, now -> restored, kept
        "Acme, Acme, Acme, Acme, false",
        "Acme, ACME, ACME, Acme, false",
        "Acme, ACME, Other, Other, true",
        "Acme, ACME, Acme, Acme, false",
        "Acme, Acme, Other, Other, false"
    })
    void takesBackWhatIsAsTheMergeLeftIt(String before, String after, String now, String restored, boolean kept) {
        // When
        Restored.Row row = Restored.of(row(before), row(after), row(now));

        // Then
        assertThat(row.row()).isEqualTo(row(restored));
        assertThat(row.kept().contains("name")).isEqualTo(kept);
    }

    private static ObjectNode row(String name) {
        return JSON.createObjectNode().put("name", name);
    }
}
