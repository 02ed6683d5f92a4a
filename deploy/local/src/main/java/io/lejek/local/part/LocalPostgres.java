package io.lejek.local.part;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * A real PostgreSQL server as a child process, with its data in a folder that survives restarts.
 *
 * <p>PostgreSQL refuses to run as root; there it runs in a user namespace of its own ({@code unshare --user}).
 */
public final class LocalPostgres implements AutoCloseable {
    public static final String USER = "lejek";
    public static final String DATABASE = "lejek";

    private final Child child;
    private final int port;

    private LocalPostgres(Child child, int port) {
        this.child = child;
        this.port = port;
    }

    /**
     * Starts the server, creating the cluster and the database {@value #DATABASE} when the folder is new.
     *
     * @param home where binaries, data and log are kept
     * @param port on 127.0.0.1
     * @param durable false trades durability for speed, for tests alone
     * @throws IllegalStateException when the server does not answer within a minute; the message names its log
     */
    public static LocalPostgres start(Path home, int port, boolean durable) {
        try {
            Path binaries = unpackBinaries(home);
            Path data = home.resolve("data");
            if (!Files.exists(data.resolve("PG_VERSION"))) {
                createCluster(binaries, home, data);
            }
            forgetDeadServer(data.resolve("postmaster.pid"));
            List<String> command = new ArrayList<>(asOrdinaryUser());
            command.addAll(List.of(binaries.resolve("bin/postgres").toString(), "-D", data.toString()));
            command.addAll(List.of("-p", Integer.toString(port), "-h", "127.0.0.1", "-k", ""));
            for (String setting : settings(durable)) {
                command.addAll(List.of("-c", setting));
            }
            Child child = Child.start(new Child.Command("postgres", command, Map.of(), home, "INT"));
            LocalPostgres postgres = new LocalPostgres(child, port);
            postgres.awaitReadyOrStop(home);
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot prepare PostgreSQL in " + home + ": " + e.getMessage(), e);
        }
    }

    /**
     * Memory is taken only as the base grows into it, so that a large base is read from buffers and a small one costs nothing. A query is
     * worked on by no more processes than there are processors: three on two take twice the time of two.
     */
    private static List<String> settings(boolean durable) {
        List<String> settings = new ArrayList<>(List.of(
                "max_connections=200",
                "shared_buffers=768MB",
                "work_mem=16MB",
                "max_wal_size=4GB",
                "random_page_cost=1.1",
                "jit=off",
                "max_parallel_workers_per_gather="
                        + Math.clamp(Runtime.getRuntime().availableProcessors() - 1, 1, 2),
                "idle_in_transaction_session_timeout=30s",
                "log_timezone=UTC",
                "timezone=UTC"));
        if (!durable) {
            settings.addAll(List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
        }
        return settings;
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    public int port() {
        return port;
    }

    public Child child() {
        return child;
    }

    @Override
    public void close() {
        child.stop(Duration.ofSeconds(30));
    }

    private static Path unpackBinaries(Path home) throws IOException {
        Path target = home.resolve("binaries");
        if (Files.exists(target.resolve("complete"))) {
            return target;
        }
        // Not by the bundle's own resolver: it refuses a class path that names the same jar twice.
        String archive = "/postgres-%s-%s.txz".formatted(system(), architecture());
        try (InputStream packed = LocalPostgres.class.getResourceAsStream(archive)) {
            if (packed == null) {
                throw new IOException("no PostgreSQL for " + system() + " " + architecture()
                        + " is bundled; set lejek.db.url to a server of your own");
            }
            unpack(packed, target);
        }
        Files.createFile(target.resolve("complete"));
        return target;
    }

    private static String system() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
    }

    private static String architecture() {
        return switch (System.getProperty("os.arch")) {
            case "amd64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default -> System.getProperty("os.arch");
        };
    }

    private static void unpack(InputStream packed, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("unexpected path in the PostgreSQL archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(file.getParent());
                if (entry.isSymbolicLink()) {
                    Files.deleteIfExists(file);
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, file, StandardCopyOption.REPLACE_EXISTING);
                    Files.setPosixFilePermissions(
                            file,
                            PosixFilePermissions.fromString((entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }

    private static void createCluster(Path binaries, Path home, Path data) throws IOException {
        List<String> command = new ArrayList<>(asOrdinaryUser());
        command.addAll(List.of(
                binaries.resolve("bin/initdb").toString(),
                "-D",
                data.toString(),
                "-U",
                USER,
                "-A",
                "trust",
                "-E",
                "UTF8"));
        command.addAll(List.of("--no-locale", "--no-sync", "--no-instructions"));
        Path log = home.resolve("initdb.log");
        Process initdb = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!initdb.waitFor(2, TimeUnit.MINUTES) || initdb.exitValue() != 0) {
                initdb.destroyForcibly();
                throw new IOException("initdb failed, see " + log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** After a crash of the machine the number in the old pid file may be another program's: PostgreSQL would refuse. */
    private static void forgetDeadServer(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        String pid = Files.readString(pidFile).lines().findFirst().orElse("").trim();
        boolean running = pid.matches("\\d{1,18}")
                && ProcessHandle.of(Long.parseLong(pid))
                        .flatMap(process -> process.info().command())
                        .filter(command -> command.endsWith("postgres"))
                        .isPresent();
        if (!running) {
            Files.delete(pidFile);
        }
    }

    private static List<String> asOrdinaryUser() {
        return "root".equals(System.getProperty("user.name")) ? List.of("unshare", "--user") : List.of();
    }

    private void awaitReadyOrStop(Path home) {
        try {
            awaitReady(home);
        } catch (RuntimeException notReady) {
            close();
            throw notReady;
        }
    }

    private void awaitReady(Path home) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            try (Connection connection =
                            DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", USER, "");
                    Statement statement = connection.createStatement()) {
                if (!statement
                        .executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")
                        .next()) {
                    statement.execute("create database " + DATABASE);
                }
                return;
            } catch (SQLException notYet) {
                if (!child.isAlive() || System.nanoTime() > deadline) {
                    throw new IllegalStateException("PostgreSQL does not answer on port " + port + ", see "
                            + home.resolve("postgres.log") + " (" + notYet.getMessage() + ")");
                }
                Pause.briefly();
            }
        }
    }
}
