package io.lejek.crm.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergedFieldsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void keepsTheSurvivorsValuesAndFillsItsGaps() {
        // Given
        ObjectNode survivor = row("{'name': 'Acme', 'city': null, 'size': 5, 'properties': {'a': 1}}");
        ObjectNode other = row("{'name': 'ACME', 'city': 'Łódź', 'size': 7, 'properties': {'a': 2, 'b': true}}");

        // When
        ObjectNode merged = MergedFields.of(survivor, other, List.of());

        // Then
        assertThat(merged)
                .isEqualTo(row("{'name': 'Acme', 'city': 'Łódź', 'size': 5, 'properties': {'a': 1, 'b': true}}"));
    }

    @Test
    void takesWhatWasChosenFromTheOther() {
        // Given
        ObjectNode survivor = row("{'name': 'Acme', 'postal_code': '1', 'size': 5, 'properties': {'a': 1}}");
        ObjectNode other = row("{'name': 'ACME', 'postal_code': '2', 'size': null, 'properties': {'a': 2}}");

        // When
        ObjectNode merged = MergedFields.of(survivor, other, List.of("name", "postalCode", "size", "properties.a"));

        // Then
        assertThat(merged).isEqualTo(other);
    }

    @Test
    void refusesAFieldThatClientsDoNotHave() {
        // Given
        ObjectNode row = row("{'name': 'Acme', 'properties': {}}");

        // When / Then
        assertThatThrownBy(() -> MergedFields.of(row, row, List.of("version"))).isInstanceOf(HttpProblem.class);
    }

    private static ObjectNode row(String json) {
        try {
            return (ObjectNode) JSON.readTree(json.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
