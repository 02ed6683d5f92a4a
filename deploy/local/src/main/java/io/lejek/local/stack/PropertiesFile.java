package io.lejek.local.stack;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** Settings handed to a part: in a file of the owner alone, because arguments and environment of a process are seen. */
final class PropertiesFile {
    private PropertiesFile() {}

    static Path write(Path file, Map<String, String> values) {
        Properties properties = new Properties();
        properties.putAll(values);
        StringWriter text = new StringWriter();
        try {
            properties.store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        PrivateFiles.write(file, text.toString());
        return file;
    }
}
