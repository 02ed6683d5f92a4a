package io.lejek.telephony.asterisk;

import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Brings the service a real Asterisk as its PBX {@code main}, over a {@link Line} that a test can cut. Together with {@link
 * RealPostgresAndKafka} it is all that the service needs.
 */
public class Office implements QuarkusTestResourceLifecycleManager {
    private @Nullable RealAsterisk asterisk;
    private @Nullable Line line;

    @Override
    public Map<String, String> start() {
        asterisk = InstalledAsterisk.find().map(RealAsterisk::start).orElse(null);
        if (asterisk == null) {
            return Map.of();
        }
        line = Line.to(asterisk.pbx().amiPort());
        String pbx = "lejek.telephony.pbx.main.";
        return Map.of(
                "lejek.telephony.line.longest-pause",
                "1s",
                // A machine that stands still for some seconds has not lost its line; the tests cut it themselves.
                "lejek.telephony.line.silence",
                "20s",
                pbx + "host",
                "127.0.0.1",
                pbx + "port",
                Integer.toString(line.port()),
                pbx + "username",
                RealAsterisk.USERNAME,
                pbx + "secret",
                asterisk.secret(),
                pbx + "trunks",
                "PJSIP/trunk",
                pbx + "internal-digits",
                "[1-9]\\d{2}",
                pbx + "history.cel",
                asterisk.channelEventLog().toString(),
                pbx + "dial-context",
                "from-phones");
    }

    /** Gives tests their fields of the types {@link RealAsterisk} and {@link Line}. */
    @Override
    public void inject(TestInjector injector) {
        if (asterisk != null && line != null) {
            injector.injectIntoFields(asterisk, field -> field.getType().equals(RealAsterisk.class));
            injector.injectIntoFields(line, field -> field.getType().equals(Line.class));
        }
    }

    @Override
    public void stop() {
        if (asterisk != null && line != null) {
            line.close();
            asterisk.close();
        }
    }
}
