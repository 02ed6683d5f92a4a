package io.lejek.messaging.message;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.nio.file.Path;
import java.util.Optional;

/** What letters carry out into the world. */
@ConfigMapping(prefix = "lejek.messaging")
public interface LinkConfig {
    /**
     * The key of Message-IDs, bounce addresses and unsubscribe links, at least 32 characters; every replica needs the same.
     * When it changes, the links in letters that were sent stop working.
     */
    Optional<String> secret();

    /** Where a secret is kept that was generated because none is configured. */
    @WithDefault("${lejek.data:data}/keys/messaging-secret")
    Path secretFile();

    /** Where recipients reach this installation: the origin of the unsubscribe links. */
    @WithName("public-url")
    @WithDefault("${lejek.public-url:${lejek.crm.url:http://127.0.0.1:8080}}")
    String publicUrl();
}
