package io.lejek.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The resident memory of processes. Pages that several share (PostgreSQL's buffers, libraries) are counted once, as
 * the kernel's "proportional set size" does.
 */
public final class Memory {
    private Memory() {}

    /** Of a process and all below it, in MiB; "-" where the system does not tell. */
    public static String mebibytes(ProcessHandle process) {
        return text(Stream.concat(Stream.of(process), process.descendants()));
    }

    /** Of a process without those below it, in MiB; "-" where the system does not tell. */
    public static String ofOne(ProcessHandle process) {
        return text(Stream.of(process));
    }

    /** Of a process and all below it, in kB; empty where the system does not tell. */
    public static OptionalLong kilobytes(ProcessHandle process) {
        return sum(Stream.concat(Stream.of(process), process.descendants()));
    }

    private static String text(Stream<ProcessHandle> processes) {
        OptionalLong kilobytes = sum(processes);
        return kilobytes.isPresent() ? Long.toString(kilobytes.getAsLong() / 1024) : "-";
    }

    private static OptionalLong sum(Stream<ProcessHandle> processes) {
        long[] each = processes
                .mapToLong(Memory::proportional)
                .filter(size -> size > 0)
                .toArray();
        return each.length == 0
                ? OptionalLong.empty()
                : OptionalLong.of(LongStream.of(each).sum());
    }

    private static long proportional(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException endedOrHidden) {
            return 0;
        }
    }
}
