package io.lejek.messaging.unsubscribe;

import io.lejek.messaging.message.LinkConfig;
import io.lejek.messaging.message.Seal;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.net.URI;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Makes the link at the end of every letter. */
@ApplicationScoped
public class UnsubscribeLink {
    private static final Logger LOG = Logger.getLogger(UnsubscribeLink.class);

    private final Seal seal;
    private final String origin;

    UnsubscribeLink(Seal seal, LinkConfig links) {
        this.seal = seal;
        String url = links.publicUrl().strip();
        URI parsed = URI.create(url);
        if (parsed.getHost() == null || !("http".equals(parsed.getScheme()) || "https".equals(parsed.getScheme()))) {
            throw new IllegalArgumentException("lejek.messaging.public-url is no web address: \"" + url
                    + "\". Set it to where recipients reach Lejek, such as https://crm.example.com.");
        }
        this.origin = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    // Makes the bean, so that a wrong address stops the start and not the first letter.
    void check(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) {
        LOG.debugf("Unsubscribe links lead to %s", origin);
    }

    public String of(UUID message) {
        return origin + "/api/messaging/u/" + seal.unsubscribeToken(message);
    }
}
