package io.lejek.crm.importing;

import io.lejek.backbone.problem.Problem;
import io.lejek.crm.file.StoredFiles;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** The file of an import on the disk for as long as it is read, because a workbook is not read from front to back. */
@ApplicationScoped
class ImportFile {
    static final long LARGEST = 50L * 1024 * 1024;
    private static final int BUFFER = 64 * 1024;

    private final StoredFiles files;

    ImportFile(StoredFiles files) {
        this.files = files;
    }

    /** A file that is deleted when it is closed. */
    record OnDisk(Path path) implements Closeable {
        @Override
        public void close() throws IOException {
            Files.deleteIfExists(path);
        }
    }

    OnDisk fetch(UUID fileId) throws IOException {
        try (InputStream content = files.open(fileId)) {
            return write(content);
        }
    }

    /** 413 when there is more than {@link #LARGEST}. */
    OnDisk write(InputStream content) throws IOException {
        Path path = Files.createTempFile("lejek-import", null);
        try (OutputStream out = Files.newOutputStream(path)) {
            byte[] buffer = new byte[BUFFER];
            long size = 0;
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > LARGEST) {
                    throw Problem.TOO_LARGE.because("A file may have " + LARGEST / (1024 * 1024)
                            + " MB: split it, or save it as .xlsx, which packs it.");
                }
                out.write(buffer, 0, read);
            }
            return new OnDisk(path);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }
}
