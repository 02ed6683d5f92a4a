package io.lejek.local.stack;

import io.lejek.local.settings.Key;
import io.lejek.local.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;

/** The secrets that a stack makes for itself, once, so that none is the same in two installations. */
final class Secrets {
    private Secrets() {}

    /**
     * Makes the EC P-256 keys of the sessions, where the settings name none and there are none yet.
     *
     * @throws StackFailure when the settings name a key file that does not exist
     */
    static void provideJwtKeys(Settings settings, StackPaths paths) {
        Path privateKey = paths.privateKey(settings);
        Path publicKey = paths.publicKey(settings);
        if (Files.exists(privateKey) && Files.exists(publicKey)) {
            return;
        }
        if (settings.isSet(Key.JWT_PRIVATE) || settings.isSet(Key.JWT_PUBLIC)) {
            throw new StackFailure(
                    "The keys of the sessions are not there: %s and %s must both exist; without both settings they are made."
                            .formatted(Key.JWT_PRIVATE.key(), Key.JWT_PUBLIC.key()));
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            PrivateFiles.write(privateKey, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
            PrivateFiles.write(publicKey, pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new StackFailure("This Java cannot make EC keys: " + e.getMessage(), e);
        }
    }

    /** The secret of the trial PBX's AMI user. */
    static String trialPbxSecret(StackPaths paths) {
        Path file = paths.keys().resolve("trial-pbx-secret");
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[16];
                new SecureRandom().nextBytes(random);
                PrivateFiles.write(file, HexFormat.of().formatHex(random));
            }
            return Files.readString(file).trim();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private static String pem(String what, byte[] encoded) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        return "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n";
    }
}
