package io.lejek.crm.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;

/** The key pair of the access tokens: PEM files of an elliptic key on the curve P-256. */
@ConfigMapping(prefix = "lejek.jwt")
interface KeySettings {
    /** The private key (PKCS 8) that this service signs with. */
    @WithDefault("data/keys/jwt-private.pem")
    Path privateKey();

    /** The public key that every service verifies with. */
    @WithDefault("data/keys/jwt-public.pem")
    Path publicKey();
}
