package io.lejek.local.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/** Reads the settings of a stack from its file and the environment; the environment wins. */
public final class SettingsReader {
    /** The file looked for in the working folder. */
    public static final String FILE = "lejek.properties";

    private static final String PREFIX = "lejek.";
    private static final String VARIABLE_PREFIX = "LEJEK_";
    /** Keys of the platform below and the fine-tuning of single services, handed on as they are. */
    private static final List<String> HANDED_ON = List.of(
            "quarkus.",
            "kafka.",
            "mp.messaging.",
            "lejek.account.",
            "lejek.live.",
            "lejek.task.",
            "lejek.funnel.live.",
            "lejek.funnel.watch.",
            "lejek.messaging.audience.",
            "lejek.messaging.delivery.",
            "lejek.telephony.call.",
            "lejek.telephony.line.");
    /** Variables of the launcher itself. */
    private static final Set<String> NOT_SETTINGS = Set.of("LEJEK_PID_FILE", "LEJEK_STOP_SIGNAL");

    private SettingsReader() {}

    /**
     * What was read.
     *
     * @param settings ready to use
     * @param warnings for the person who starts: keys that mean nothing, with the nearest that does
     */
    public record Reading(Settings settings, List<String> warnings) {
        public Reading {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * Reads a file, which need not exist, and the environment of this process.
     *
     * @throws WrongSettings when a value cannot be used; the message names the key and what is wanted
     */
    public static Reading read(Path file) {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                properties.load(in);
            } catch (IOException | IllegalArgumentException e) {
                throw new WrongSettings("Cannot read " + file + ": " + e.getMessage());
            }
        }
        Map<String, String> written = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> written.put(name, properties.getProperty(name)));
        return read(written, System.getenv());
    }

    /** Reads the keys of a file and the variables of an environment. */
    static Reading read(Map<String, String> file, Map<String, String> environment) {
        Map<String, String> values = new TreeMap<>();
        List<String> warnings = new ArrayList<>();
        new TreeMap<>(file).forEach((key, value) -> {
            if (Key.of(key).isPresent() || HANDED_ON.stream().anyMatch(key::startsWith)) {
                values.put(key, value.trim());
            } else {
                warnings.add(unknown(key, PREFIX));
            }
        });
        new TreeMap<>(environment).forEach((variable, value) -> {
            if (variable.startsWith(VARIABLE_PREFIX) && !NOT_SETTINGS.contains(variable)) {
                Key.ofVariable(variable)
                        .ifPresentOrElse(key -> values.put(key, value.trim()), () -> warnings.add(unusable(variable)));
            }
        });
        values.forEach(SettingsReader::check);
        return new Reading(Settings.of(values), warnings);
    }

    private static String unusable(String variable) {
        // Whether an underscore stands for a dot or a hyphen is known of the keys above alone.
        boolean fineTuning = HANDED_ON.stream()
                .anyMatch(prefix ->
                        variable.startsWith(prefix.toUpperCase(Locale.ROOT).replace('.', '_')));
        return fineTuning
                ? variable + " is left aside: settings of this kind are read from " + FILE + " alone."
                : unknown(variable, VARIABLE_PREFIX);
    }

    private static String unknown(String written, String prefix) {
        boolean variable = prefix.equals(VARIABLE_PREFIX);
        return Arrays.stream(Key.values())
                .map(key -> variable ? key.variable() : key.key())
                .min(Comparator.comparingInt(
                        known -> known.startsWith(written) ? 0 : Spelling.distance(written, known)))
                .map(nearest -> "Unknown setting " + written + " is left aside; did you mean " + nearest + "?")
                .orElseThrow();
    }

    private static void check(String written, String value) {
        Key.of(written).ifPresent(key -> {
            if (!value.isEmpty() && !fits(key.kind(), value)) {
                throw new WrongSettings("%s = %s is not %s. Correct it in %s, or the variable %s."
                        .formatted(
                                written,
                                key.kind() == Key.Kind.SECRET ? "..." : value,
                                wanted(key.kind()),
                                FILE,
                                key.variable()));
            }
        });
    }

    private static boolean fits(Key.Kind kind, String value) {
        return switch (kind) {
            case TEXT, SECRET -> true;
            case PORT -> value.matches("\\d{1,5}") && Integer.parseInt(value) >= 1 && Integer.parseInt(value) <= 65535;
            case NUMBER -> value.matches("\\d{1,9}") && Integer.parseInt(value) >= 1;
            case FLAG -> Set.of("true", "false").contains(value.toLowerCase(Locale.ROOT));
        };
    }

    private static String wanted(Key.Kind kind) {
        return switch (kind) {
            case TEXT, SECRET -> "a text";
            case PORT -> "a port (1 to 65535)";
            case NUMBER -> "a number (1 or more)";
            case FLAG -> "true or false";
        };
    }
}
