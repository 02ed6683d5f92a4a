package io.lejek.local.pbx;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A block of AMI: header lines in their order, ended by an empty line. */
record Message(List<Field> fields) {
    private static final int MOST_LINES = 200;
    private static final int LONGEST_LINE = 8_192;

    record Field(String name, String value) {}

    Message {
        fields = List.copyOf(fields);
    }

    /** Pairs of name and value. */
    static Message of(String... namesAndValues) {
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.add(new Field(namesAndValues[i], namesAndValues[i + 1]));
        }
        return new Message(fields);
    }

    Message with(String name, @Nullable String value) {
        if (value == null) {
            return this;
        }
        List<Field> more = new ArrayList<>(fields);
        more.add(new Field(name, value));
        return new Message(more);
    }

    Message with(Message more) {
        List<Field> all = new ArrayList<>(fields);
        all.addAll(more.fields);
        return new Message(all);
    }

    /** The value of a header, the first where it repeats; names are compared without case. */
    @Nullable
    String get(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .findFirst()
                .orElse(null);
    }

    String get(String name, String otherwise) {
        String value = get(name);
        return value == null ? otherwise : value;
    }

    String toWire() {
        StringBuilder wire = new StringBuilder();
        for (Field field : fields) {
            wire.append(field.name()).append(": ").append(escape(field.value())).append("\r\n");
        }
        return wire.append("\r\n").toString();
    }

    /** Reads the next block; null at the end of the stream. */
    static @Nullable Message read(BufferedReader in) throws IOException {
        List<Field> fields = new ArrayList<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.isEmpty() && !fields.isEmpty()) {
                return new Message(fields);
            }
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.add(new Field(
                        line.substring(0, colon).trim(),
                        line.substring(colon + 1).trim()));
            }
            if (fields.size() > MOST_LINES || line.length() > LONGEST_LINE) {
                throw new IOException("an action of more than " + MOST_LINES + " lines or a line too long");
            }
        }
        return null;
    }

    // A line break in a value would begin a header of its own.
    private static String escape(String value) {
        return value.replace("\\", "\\\\").replace("\r", "\\r").replace("\n", "\\n");
    }
}
