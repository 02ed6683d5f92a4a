package io.lejek.local.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnonymousTest {
    private final ObjectMapper json = new ObjectMapper();
    private final Anonymous anonymous = new Anonymous(List.of("PJSIP/trunk"));

    @Test
    void takesNumbersNamesAndFilesOut() throws Exception {
        // Given
        JsonNode event = json.readTree("""
                {"event": "recording-began", "at": "2026-03-01T12:00:00Z", "file": "/rec/2026/48600123456-anna.wav",
                 "channel": {"uniqueId": "pbx-1795853792.0", "name": "PJSIP/anna.nowak-0000002a", "callerNumber": "+48600123456",
                             "callerName": "Anna Nowak", "exten": "0048600123456"}}
                """);
        // When
        String without = anonymous.event(event).toString();
        // Then
        assertThat(without).doesNotContain("600123456", "nowak", "Nowak", "anna");
        assertThat(without).contains("pbx-1795853792.0", "2026-03-01T12:00:00Z", "PJSIP/device-");
    }

    @Test
    void replacesTheSameByTheSameAndKeepsExtensionsAndTrunks() throws Exception {
        // Given
        JsonNode one = json.readTree(
                "{\"name\": \"PJSIP/trunk-00000001\", \"callerNumber\": \"+48600123456\", \"exten\": \"101\"}");
        JsonNode other = json.readTree(
                "{\"name\": \"PJSIP/101-00000002\", \"dialled\": \"48600123456@trunk\", \"exten\": \"s\"}");
        // When
        JsonNode first = anonymous.event(one);
        JsonNode second = anonymous.event(other);
        // Then
        assertThat(first.path("name").asText()).isEqualTo("PJSIP/trunk-00000001");
        assertThat(first.path("exten").asText()).isEqualTo("101");
        assertThat(second.path("name").asText()).isEqualTo("PJSIP/101-00000002");
        assertThat("+" + second.path("dialled").asText().replace("@trunk", ""))
                .isEqualTo(first.path("callerNumber").asText())
                .hasSize(12)
                .startsWith("+486");
    }
}
