package io.lejek.local.trial;

import com.sun.net.httpserver.HttpServer;
import io.lejek.local.settings.Key;
import io.lejek.local.settings.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;

/**
 * One thing that the trial's process plays. Found by {@link ServiceLoader}: a part is added by naming its class in {@code
 * META-INF/services/io.lejek.local.trial.TrialPart}. The launcher asks the first three methods, the trial's process
 * starts the part.
 */
public interface TrialPart {
    /** One word for people, like {@code mailbox}. */
    String name();

    /** Whether these settings want it played, because they name no real one. */
    boolean wanted(Settings settings);

    /** The ports it opens itself, beside the pages all parts share. */
    List<Key> ports();

    /**
     * Starts the part; it ends with the process.
     *
     * @throws IOException when it cannot start; the process then ends with the message
     */
    void start(Stage stage) throws IOException;

    /** Every part there is. */
    static List<TrialPart> all() {
        return ServiceLoader.load(TrialPart.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    /**
     * What a part has to play with.
     *
     * @param settings of the stack, resolved
     * @param pbxSecret of the AMI user {@code lejek} of the trial PBX
     * @param data the stack's data folder, for what must survive a restart
     * @param pages the server at {@code lejek.trial.web.port}, to add contexts to; {@code /health} is taken
     */
    record Stage(Settings settings, String pbxSecret, Path data, HttpServer pages) {}
}
