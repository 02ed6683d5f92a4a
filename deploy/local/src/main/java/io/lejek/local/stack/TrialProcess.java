package io.lejek.local.stack;

import io.lejek.local.settings.Key;
import io.lejek.local.settings.Settings;
import io.lejek.local.trial.TrialPart;
import io.lejek.local.trial.TrialWorld;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The JVM that plays the world around Lejek: the mailbox, the trial PBX, whatever {@link TrialPart}s there are. */
final class TrialProcess {
    private TrialProcess() {}

    static boolean wanted(Settings settings) {
        return TrialPart.all().stream().anyMatch(part -> part.wanted(settings));
    }

    static Map<Key, String> ports(Settings settings) {
        Map<Key, String> ports = new LinkedHashMap<>();
        for (TrialPart part : TrialPart.all()) {
            if (part.wanted(settings)) {
                part.ports().forEach(key -> ports.put(key, "the trial's " + part.name()));
                ports.put(Key.TRIAL_WEB_PORT, "the pages of the trial");
            }
        }
        return ports;
    }

    static List<String> arguments(Settings settings, StackPaths paths, String pbxSecret) {
        Map<String, String> told = new TreeMap<>(settings.written());
        told.put(TrialWorld.PBX_SECRET, pbxSecret);
        told.put(Key.DATA.key(), paths.data().toString());
        Path file = PropertiesFile.write(paths.run().resolve("trial.properties"), told);
        return List.of("-cp", System.getProperty("java.class.path"), TrialWorld.class.getName(), file.toString());
    }
}
