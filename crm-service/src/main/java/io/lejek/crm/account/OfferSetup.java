package io.lejek.crm.account;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jboss.logging.Logger;

/** At the first start writes the one-time token to its file; the token is in no log. */
@ApplicationScoped
class OfferSetup {
    private static final Logger LOG = Logger.getLogger(OfferSetup.class);

    private final SetupTokens tokens;
    private final Path file;

    OfferSetup(SetupTokens tokens, SetupSettings settings) {
        this.tokens = tokens;
        this.file = settings.tokenFile().toAbsolutePath();
    }

    void offer(@Observes StartupEvent event) {
        try {
            if (!tokens.isSetupNeeded()) {
                Files.deleteIfExists(file);
            } else if (!isOffered()) {
                String token = Secrets.next();
                tokens.add(token);
                write(token);
                LOG.infof("No user exists yet. The one-time set-up token is in %s", file);
            }
        } catch (IOException e) {
            LOG.errorf(
                    "Cannot write the set-up token to %s (%s). Set lejek.setup.token-file to a writable place and restart.",
                    file, e);
        }
    }

    void withdraw() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warnf("The set-up is done; the file %s can be deleted (%s).", file, e);
        }
    }

    private boolean isOffered() throws IOException {
        return Files.isReadable(file) && tokens.matches(Files.readString(file).strip());
    }

    private void write(String token) throws IOException {
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, token + "\n");
    }
}
