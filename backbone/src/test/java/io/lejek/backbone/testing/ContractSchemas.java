package io.lejek.backbone.testing;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The JSON Schemas of the contracts, for tests that check what a service writes. */
public final class ContractSchemas {
    private ContractSchemas() {}

    /**
     * Checks the data of an event against {@code contracts/<contract>/schema.json}.
     *
     * @param contract such as {@code interaction.v1} or {@code deal-won.v1}
     * @throws AssertionError with every violation
     */
    public static void assertValid(String contract, String json) {
        List<Error> errors = violations(contract, json);
        if (!errors.isEmpty()) {
            throw new AssertionError(contract + ": " + errors + " in " + json);
        }
    }

    /** The golden sample of a contract, as text. */
    public static String sample(String contract) {
        return read("/contracts/" + contract + "/sample.json");
    }

    static List<Error> violations(String contract, String json) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(read("/contracts/" + contract + "/schema.json"));
        return schema.validate(
                json,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static String read(String resource) {
        try (InputStream in = ContractSchemas.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new AssertionError("there is no " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
