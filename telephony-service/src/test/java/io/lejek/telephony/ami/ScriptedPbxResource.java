package io.lejek.telephony.ami;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A scripted PBX that the service is configured for, under the name {@code main}; times are short. */
public final class ScriptedPbxResource implements QuarkusTestResourceLifecycleManager {
    private @Nullable ScriptedPbx pbx;

    @Override
    public Map<String, String> start() {
        ScriptedPbx started = ScriptedPbx.start();
        pbx = started;
        Map<String, String> settings = new HashMap<>();
        settings.put("lejek.telephony.pbx.main.host", "127.0.0.1");
        settings.put("lejek.telephony.pbx.main.port", Integer.toString(started.port()));
        settings.put("lejek.telephony.pbx.main.username", ScriptedPbx.USERNAME);
        settings.put("lejek.telephony.pbx.main.secret", ScriptedPbx.SECRET);
        settings.put("lejek.telephony.pbx.main.trunks", "PJSIP/trunk");
        settings.put("lejek.telephony.pbx.main.internal-digits", "[1-4]\\d{2}");
        settings.put("lejek.telephony.pbx.main.dial-context", "from-phones");
        settings.put("lejek.telephony.pbx.main.international-prefix", "00");
        settings.put("lejek.telephony.pbx.main.recordings", recordings().toString());
        settings.put("lejek.telephony.line.ping-every", "300ms");
        settings.put("lejek.telephony.line.silence", "3s");
        settings.put("lejek.telephony.line.longest-pause", "500ms");
        settings.put("lejek.telephony.agent.after-call", "2s");
        settings.put("lejek.telephony.board.tell-every", "500ms");
        return settings;
    }

    /** The folder in which its recordings are looked for. */
    public static Path recordings() {
        try {
            return Files.createDirectories(Path.of("target/recordings").toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(pbx, new TestInjector.MatchesType(ScriptedPbx.class));
    }

    @Override
    public void stop() {
        if (pbx != null) {
            pbx.close();
        }
    }
}
