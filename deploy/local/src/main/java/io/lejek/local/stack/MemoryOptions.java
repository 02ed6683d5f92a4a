package io.lejek.local.stack;

import io.lejek.local.settings.Key;
import io.lejek.local.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The memory each JVM of the stack may use: together with Kafka and PostgreSQL they stay under 2.5 GiB. */
final class MemoryOptions {
    /** The quick compiler alone: half the processor time of a start, a fifth less memory; what a trial needs most. */
    private static final String QUICK_COMPILER = "-XX:TieredStopAtLevel=1";

    private static final List<String> COMMON = List.of(
            "-XX:+UseSerialGC", "-Xss512k", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED");

    private static final Map<String, List<String>> BY_PART = Map.of(
            // Reads workbooks: room for what lives for a moment.
            "crm", List.of(QUICK_COMPILER, "-Xms160m", "-Xmn96m", "-Xmx384m"),
            "telephony", List.of(QUICK_COMPILER, "-Xms48m", "-Xmx192m"),
            "messaging", List.of(QUICK_COMPILER, "-Xms48m", "-Xmx256m"),
            "funnel", List.of(QUICK_COMPILER, "-Xms48m", "-Xmx256m"),
            "trial", List.of(QUICK_COMPILER, "-Xms24m", "-Xmx160m"));

    private MemoryOptions() {}

    /** The JVM options of a part; what the settings add comes last and wins. */
    static List<String> of(String part, Settings settings) {
        List<String> options = new ArrayList<>(COMMON);
        options.addAll(BY_PART.getOrDefault(part, List.of()));
        String added = settings.text(Key.JVM_OPTIONS, part);
        if (!added.isEmpty()) {
            options.addAll(List.of(added.trim().split("\\s+")));
        }
        return options;
    }
}
