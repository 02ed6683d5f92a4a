package io.lejek.local.part;

import java.nio.file.Path;
import java.util.List;

/** The Java of this process, for child JVMs. */
public final class Jvm {
    /** What keeps a launcher small; the script {@code lejek} gives the same. */
    public static final List<String> LAUNCHER_OPTIONS = List.of(
            "-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss512k", "--enable-native-access=ALL-UNNAMED");

    private Jvm() {}

    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
