package io.lejek.backbone.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractsTest {
    private static final Path CONTRACTS = Path.of("src/main/resources/contracts");
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @MethodSource("contracts")
    void goldenSampleFitsItsSchema(String contract) {
        assertThat(ContractSchemas.violations(contract, ContractSchemas.sample(contract)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void allowsFieldsThatLaterVersionsAdd(String contract) throws IOException {
        // Given
        ObjectNode sample = (ObjectNode) JSON.readTree(ContractSchemas.sample(contract));

        // When
        sample.put("addedLater", true);

        // Then
        assertThat(ContractSchemas.violations(contract, sample.toString())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void refusesASampleWithoutARequiredField(String contract) throws IOException {
        ObjectNode schema = (ObjectNode)
                JSON.readTree(CONTRACTS.resolve(contract).resolve("schema.json").toFile());
        for (var required : schema.get("required")) {
            // Given
            ObjectNode sample = (ObjectNode) JSON.readTree(ContractSchemas.sample(contract));

            // When
            sample.remove(required.asText());

            // Then
            assertThat(ContractSchemas.violations(contract, sample.toString()))
                    .as("%s without %s", contract, required.asText())
                    .isNotEmpty();
        }
    }

    @Test
    void asyncApiDocumentNamesEveryContract() throws IOException {
        String document = Files.readString(CONTRACTS.resolve("asyncapi.yaml"));

        assertThat(contracts())
                .isNotEmpty()
                .allSatisfy(contract -> assertThat(document).contains("./" + contract + "/schema.json"));
    }

    static List<String> contracts() throws IOException {
        try (Stream<Path> folders = Files.list(CONTRACTS)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
