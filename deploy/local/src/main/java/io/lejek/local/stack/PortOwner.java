package io.lejek.local.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Finds the process that listens on a port, where the system lets us see it. */
final class PortOwner {
    private static final String LISTENING = "0A";

    private PortOwner() {}

    /** "process 4711 (postgres)", or "another process" when it cannot be found. */
    static String of(int port) {
        return pid(port).map(PortOwner::describe).orElse("another process");
    }

    private static Optional<Long> pid(int port) {
        try {
            return Files.isDirectory(Path.of("/proc/net")) ? fromProc(port) : fromLsof(port);
        } catch (IOException notTold) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static String describe(long pid) {
        String command = ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .orElse("unknown program");
        return "process " + pid + " (" + Path.of(command).getFileName() + ")";
    }

    private static Optional<Long> fromProc(int port) throws IOException {
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            if (!Files.exists(Path.of(table))) {
                continue;
            }
            for (String row : Files.readAllLines(Path.of(table))) {
                String[] columns = row.trim().split("\\s+");
                if (columns.length > 9
                        && columns[3].equals(LISTENING)
                        && columns[1].endsWith(String.format(Locale.ROOT, ":%04X", port))) {
                    return withSocket("socket:[" + columns[9] + "]");
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Long> withSocket(String socket) throws IOException {
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return processes
                    .filter(folder -> folder.getFileName().toString().matches("\\d+"))
                    .filter(folder -> holds(folder.resolve("fd"), socket))
                    .map(folder -> Long.valueOf(folder.getFileName().toString()))
                    .findFirst();
        }
    }

    private static boolean holds(Path descriptors, String socket) {
        try (DirectoryStream<Path> open = Files.newDirectoryStream(descriptors)) {
            for (Path descriptor : open) {
                if (Files.readSymbolicLink(descriptor).toString().equals(socket)) {
                    return true;
                }
            }
            return false;
        } catch (IOException ended) {
            return false;
        }
    }

    private static Optional<Long> fromLsof(int port) throws IOException, InterruptedException {
        Process lsof = new ProcessBuilder("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN").start();
        String out = new String(lsof.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        lsof.waitFor(5, TimeUnit.SECONDS);
        return out.lines().findFirst().map(line -> Long.valueOf(line.trim()));
    }
}
