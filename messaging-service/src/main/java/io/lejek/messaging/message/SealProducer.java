package io.lejek.messaging.message;

import io.lejek.messaging.email.Sender;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import org.jboss.logging.Logger;

/** Takes the secret from the configuration, or generates one and keeps it in a file that only its owner can read. */
@ApplicationScoped
class SealProducer {
    private static final Logger LOG = Logger.getLogger(SealProducer.class);

    @Produces
    @Singleton
    Seal seal(LinkConfig links, Sender sender) {
        String secret = links.secret().orElseGet(() -> kept(links.secretFile()));
        return new Seal(secret.getBytes(StandardCharsets.UTF_8), sender.domain());
    }

    private static String kept(Path file) {
        try {
            if (!Files.exists(file)) {
                generate(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The secret of the unsubscribe links can neither be read from nor written to " + file
                            + ": make the folder writable, or set lejek.messaging.secret.",
                    e);
        }
    }

    // Written aside and linked into place, so that replicas that start together agree on one secret.
    private static void generate(Path file) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file is in a folder");
        Files.createDirectories(folder);
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        Path draft = Files.createTempFile(folder, "messaging-secret", ".new", ownerOnly(folder));
        try {
            Files.writeString(draft, HexFormat.of().formatHex(random));
            Files.createLink(file, draft);
            LOG.infof("A new secret for unsubscribe links was written to %s; keep it with your backups.", file);
        } catch (FileAlreadyExistsException quicker) {
            LOG.debug("Another process generated the secret", quicker);
        } finally {
            Files.delete(draft);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
