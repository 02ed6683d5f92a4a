package io.lejek.local.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ExampleFileTest {
    @Test
    void committedExampleNamesEveryKey() throws IOException {
        // ./lejek config > deploy/local/lejek.properties.example
        assertThat(Path.of("lejek.properties.example")).hasContent(ExampleFile.text());
        assertThat(Files.readString(Path.of("lejek.properties.example"))).doesNotContain("\t");
    }

    @Test
    void everyLineTakenInIsUnderstood() throws IOException {
        // Given
        Properties properties = new Properties();
        properties.load(new StringReader(
                ExampleFile.text().replaceAll("(?m)^#(lejek)", "$1").replace("<name>", "main")));
        Map<String, String> written = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> written.put(key, properties.getProperty(key)));

        // When
        SettingsReader.Reading reading = SettingsReader.read(written, Map.of());

        // Then
        assertThat(written).hasSameSizeAs(Key.values());
        assertThat(reading.warnings()).isEmpty();
    }
}
