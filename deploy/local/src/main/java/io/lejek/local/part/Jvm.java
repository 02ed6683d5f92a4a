package io.lejek.local.part;

import java.nio.file.Path;

/** The Java of this process, for child JVMs. */
public final class Jvm {
    private Jvm() {}

    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
