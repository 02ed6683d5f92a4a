package io.lejek.messaging.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** What this service talks to besides PostgreSQL and Kafka: an SMTP server behind a wire, and crm's segments. */
public class MessagingParts implements QuarkusTestResourceLifecycleManager {
    /** The settings of the service under test: short leases and pauses, and a fixed secret. */
    public static final String SECRET = "the secret of the tests, long enough to be one";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final CrmStub crm = new CrmStub();

    @Override
    public Map<String, String> start() {
        try {
            server.start();
            Wire wire = new Wire(server.getSmtp().getPort());
            return Map.ofEntries(
                    Map.entry("lejek.messaging.smtp.host", "127.0.0.1"),
                    Map.entry("lejek.messaging.smtp.port", Integer.toString(wire.port())),
                    Map.entry("lejek.messaging.smtp.per-second", "2000"),
                    Map.entry("lejek.messaging.smtp.connections", "3"),
                    Map.entry("lejek.messaging.delivery.retry-first", "300ms"),
                    Map.entry("lejek.messaging.delivery.retry-longest", "1s"),
                    Map.entry("lejek.messaging.delivery.retry-attempts", "4"),
                    Map.entry("lejek.messaging.delivery.holder-lease", "5s"),
                    Map.entry("lejek.messaging.delivery.idle", "50ms"),
                    Map.entry("lejek.messaging.audience.patience", "2s"),
                    Map.entry("lejek.messaging.audience.chunk", "7"),
                    Map.entry("lejek.messaging.secret", SECRET),
                    Map.entry("lejek.messaging.public-url", "https://crm.example/"),
                    Map.entry("lejek.crm.url", crm.start()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // The application is still sending when its resources are asked to stop; all ends with this JVM.
    }
}
