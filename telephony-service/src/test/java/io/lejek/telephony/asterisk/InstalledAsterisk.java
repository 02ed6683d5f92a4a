package io.lejek.telephony.asterisk;

import io.lejek.local.stack.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Debian's Asterisk in a folder of its own, put there by {@code deploy/asterisk/install} when it is not.
 *
 * @param root the system that runs it by {@code chroot}
 */
public record InstalledAsterisk(Path root) {
    private static final int CANNOT_BE_HAD = 3;
    private static final Supplier<Optional<InstalledAsterisk>> FOUND = new Once();

    /**
     * Empty where Asterisk cannot be had; that was then said loudly.
     *
     * @throws IllegalStateException when it cannot be had and the environment has {@code CI=true}
     */
    public static Optional<InstalledAsterisk> find() {
        return FOUND.get();
    }

    /** The checkout's folder of files for Asterisk. */
    static Path deployFolder() {
        return Programs.home().resolve("deploy/asterisk");
    }

    private static Optional<InstalledAsterisk> install() {
        try {
            Process script = new ProcessBuilder(
                            deployFolder().resolve("install").toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String root = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
            int code = script.waitFor();
            if (code == 0) {
                InstalledAsterisk installed = new InstalledAsterisk(Path.of(root));
                installed.knowThisHost();
                return Optional.of(installed);
            }
            return leaveOut(code);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while installing Asterisk", e);
        }
    }

    private static Optional<InstalledAsterisk> leaveOut(int code) {
        if (code != CANNOT_BE_HAD || "true".equals(System.getenv("CI"))) {
            throw new IllegalStateException("deploy/asterisk/install ended with " + code
                    + "; without it the tests against a real Asterisk would be left out");
        }
        System.err.println("""
                ###########################################################################
                # LEFT OUT: all tests against a real Asterisk, because it cannot be had   #
                # on this machine (the reason stands above). The telephony-service is     #
                # NOT proven against a real PBX by this run.                              #
                ###########################################################################""");
        return Optional.empty();
    }

    /** Asterisk asks for the address of the host's own name at every start; without an answer it waits for DNS. */
    private void knowThisHost() throws IOException {
        Path hosts = root.resolve("etc/hosts");
        String line = "127.0.0.1 localhost "
                + Files.readString(Path.of("/proc/sys/kernel/hostname")).trim() + "\n";
        if (!Files.exists(hosts) || !Files.readString(hosts).contains(line)) {
            Files.writeString(hosts, line);
        }
    }

    private static final class Once implements Supplier<Optional<InstalledAsterisk>> {
        private Optional<InstalledAsterisk> found = Optional.empty();
        private boolean asked;

        @Override
        public synchronized Optional<InstalledAsterisk> get() {
            if (!asked) {
                found = install();
                asked = true;
            }
            return found;
        }
    }
}
