package io.lejek.crm.testing;

import io.lejek.local.part.Ports;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

/**
 * The services around crm for all its tests: telephony and messaging are stubs, funnel is away. Times that tests wait for
 * are short.
 */
public class CrmSurroundings implements QuarkusTestResourceLifecycleManager {
    private final StubService telephony = new StubService("telephony");
    private final StubService messaging = new StubService("messaging");

    @Override
    public Map<String, String> start() {
        try {
            return Map.of(
                    "lejek.telephony.url",
                    telephony.url(),
                    "lejek.messaging.url",
                    messaging.url(),
                    "lejek.funnel.url",
                    "http://127.0.0.1:" + Ports.free(),
                    "lejek.setup.token-file",
                    Files.createTempDirectory("lejek-setup").resolve("token").toString(),
                    "lejek.account.hot-desks",
                    "8\\d{7}",
                    "lejek.account.password-cost",
                    "10",
                    "lejek.account.refresh-grace",
                    "0s",
                    "lejek.live.heartbeat",
                    "200ms",
                    "lejek.live.retry",
                    "50ms");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        telephony.close();
        messaging.close();
    }
}
