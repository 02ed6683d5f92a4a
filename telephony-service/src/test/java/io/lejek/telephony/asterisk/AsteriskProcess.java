package io.lejek.telephony.asterisk;

import io.lejek.local.part.Child;
import io.lejek.local.stack.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One running Asterisk with configuration, database and logs in a folder of its own inside the installed system.
 *
 * <p>It is stopped when the tests end, however they end: see {@link Child}.
 */
final class AsteriskProcess implements AutoCloseable {
    static final Path TEMPLATES = Programs.home().resolve("telephony-service/src/test/resources/asterisk");
    private static final int FIRST_DESK = 110;
    private static final int LAST_DESK = 194;

    private final Path root;
    private final Path home;
    private final String name;
    private final Map<String, String> values;
    private @Nullable Child child;

    /**
     * @param root the system that has Asterisk
     * @param run the run's folder, as a path inside that system
     * @param name {@code pbx} or {@code world}: the folder of the configuration, and the name of the system in its events
     * @param values what stands for the {@code ${...}} of the configuration
     */
    AsteriskProcess(Path root, String run, String name, Map<String, String> values) {
        this.root = root;
        this.home = Path.of(run, name);
        this.name = name;
        this.values = values;
    }

    /** Writes the configuration and starts; answers when Asterisk has loaded all. */
    void start() {
        try {
            for (String folder : List.of("etc", "lib", "spool", "run", "log/cdr-csv", "log/cel-custom")) {
                Files.createDirectories(inside().resolve(folder));
            }
            configure(TEMPLATES.resolve("both"));
            configure(TEMPLATES.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the configuration of " + name, e);
        }
        launch();
    }

    /** Starts again what was killed or stopped, with the same configuration and addresses. */
    void launch() {
        child = Child.start(new Child.Command(
                "asterisk-" + name,
                List.of("chroot", root.toString(), "asterisk", "-f", "-C", home.resolve("etc/asterisk.conf") + ""),
                Map.of("PATH", System.getenv("PATH") + ":/usr/sbin:/sbin"),
                inside().resolve("log"),
                "TERM"));
        try (Ami ami = connect()) {
            ami.awaitEvent("FullyBooted");
        }
    }

    /** A new connection of the user that {@code ami.username} names. */
    Ami connect() {
        return connect(value("ami.username"));
    }

    /** A new connection of another user with the same secret. */
    Ami connect(String user) {
        return Ami.login(amiPort(), user, value("ami.secret"));
    }

    int amiPort() {
        return Integer.parseInt(value("ami.port"));
    }

    /** The folder of this instance, seen from outside. */
    Path inside() {
        return root.resolve(Path.of("/").relativize(home));
    }

    /** Ends it at once, as a power failure does. */
    void kill() {
        Child running = Objects.requireNonNull(child, "not started");
        long pid = running.pid().orElseThrow(() -> new IllegalStateException(name + " does not run"));
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        running.onExit().join();
    }

    @Override
    public void close() {
        if (child != null) {
            child.stop(Duration.ofSeconds(5));
        }
    }

    private String value(String key) {
        return Objects.requireNonNull(values.get(key), key);
    }

    private void configure(Path folder) throws IOException {
        try (Stream<Path> templates = Files.list(folder)) {
            for (Path template :
                    templates.filter(file -> file.toString().endsWith(".conf")).toList()) {
                configure(template.getFileName().toString(), Files.readString(template) + ofEachDesk(template));
            }
        }
    }

    /** What stands in the file of the same name that ends with {@code .template}, for each desk. */
    private static String ofEachDesk(Path file) throws IOException {
        Path template = file.resolveSibling(file.getFileName().toString().replace(".conf", ".template"));
        if (!Files.exists(template)) {
            return "";
        }
        String text = Files.readString(template);
        return IntStream.rangeClosed(FIRST_DESK, LAST_DESK)
                .mapToObj(desk -> text.replace("${desk}", Integer.toString(desk)))
                .collect(Collectors.joining());
    }

    /** Writes one file of the configuration, with the values in their places. */
    void configure(String file, String template) throws IOException {
        String text = template.replace("${home}", home.toString()).replace("${name}", name);
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("${" + value.getKey() + "}", value.getValue());
        }
        Files.writeString(inside().resolve("etc").resolve(file), text);
    }
}
