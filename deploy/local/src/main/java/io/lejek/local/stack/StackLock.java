package io.lejek.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The right to run a stack in a data folder. The operating system holds it, so it ends with its process, however that
 * ends: a lock file left behind locks nothing.
 */
final class StackLock implements AutoCloseable {
    private final FileChannel channel;

    private StackLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock; empty when another launcher has it. */
    static Optional<StackLock> take(StackPaths paths) {
        try {
            Files.createDirectories(paths.run());
            FileChannel channel = FileChannel.open(file(paths), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new StackLock(channel));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use the data folder " + paths.data() + ": " + e.getMessage(), e);
        }
    }

    /** Whether some launcher has the lock. */
    static boolean isTaken(StackPaths paths) {
        if (!Files.exists(file(paths))) {
            return false;
        }
        Optional<StackLock> lock = take(paths);
        lock.ifPresent(StackLock::close);
        return lock.isEmpty();
    }

    private static Path file(StackPaths paths) {
        return paths.run().resolve("lock");
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException lockedByThisProcess) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
