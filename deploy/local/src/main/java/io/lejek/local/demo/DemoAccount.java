package io.lejek.local.demo;

import io.lejek.local.rest.Api;
import io.lejek.local.settings.Settings;
import io.lejek.local.stack.PrivateFiles;
import io.lejek.local.stack.StackPaths;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The demo's administrator. The password is made up once per installation and kept in a file for its owner alone: there is
 * no password that everybody knows.
 */
record DemoAccount(Path passwordFile, Path setupToken) {
    private static final String LOGIN = "demo";

    static DemoAccount of(Settings settings) {
        StackPaths paths = StackPaths.of(settings);
        return new DemoAccount(paths.data().resolve("keys/demo-password"), paths.setupToken(settings));
    }

    String password() {
        return read(passwordFile);
    }

    /** Signs in; sets Lejek up first where nobody has. */
    Api signIn(URI address) {
        if (!Files.exists(passwordFile)) {
            PrivateFiles.write(passwordFile, "demo-" + HexFormat.of().formatHex(random()));
        }
        if (Api.needsSetUp(address)) {
            return Api.setUp(address, read(setupToken), LOGIN, "Demo Administrator", password());
        }
        try {
            return Api.signIn(address, LOGIN, password());
        } catch (Api.Refused refused) {
            throw new IllegalStateException(
                    "Lejek was set up without it. Set lejek.data to a new folder for a demo beside it.", refused);
        }
    }

    private static byte[] random() {
        byte[] bytes = new byte[5];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).trim();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
