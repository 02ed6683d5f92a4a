package io.lejek.local.stack;

import io.lejek.local.settings.Key;
import io.lejek.local.settings.Settings;
import java.util.Locale;

/** The four services of Lejek, each a process of its own. */
public enum Service {
    CRM(Key.CRM_PORT, Key.CRM_URL),
    TELEPHONY(Key.TELEPHONY_PORT, Key.TELEPHONY_URL),
    MESSAGING(Key.MESSAGING_PORT, Key.MESSAGING_URL),
    FUNNEL(Key.FUNNEL_PORT, Key.FUNNEL_URL);

    private final Key port;
    private final Key url;

    Service(Key port, Key url) {
        this.port = port;
        this.url = url;
    }

    /** The name of the part, like {@code crm}. */
    public String part() {
        return name().toLowerCase(Locale.ROOT);
    }

    String module() {
        return part() + "-service";
    }

    Key port() {
        return port;
    }

    Key url() {
        return url;
    }

    /** Where this machine reaches the service. */
    public String url(Settings settings) {
        if (this == CRM) {
            return settings.find(url).orElseGet(settings::address);
        }
        return settings.find(url).orElseGet(() -> "http://127.0.0.1:" + settings.text(port));
    }
}
