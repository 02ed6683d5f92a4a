package io.lejek.crm.timeline;

import io.lejek.backbone.problem.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file on its way in, beside the database, so that a slow sender holds no transaction open. Closing removes it. */
record ReceivedFile(Path path) implements AutoCloseable {
    private static final int PIECE = 64 * 1024;

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 413 when it is larger than so many megabytes, 400 when it is empty */
    static ReceivedFile receive(InputStream content, int megabytes) throws IOException {
        ReceivedFile file = new ReceivedFile(Files.createTempFile("lejek-attachment", null));
        try {
            file.write(content, megabytes);
            return file;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private void write(InputStream content, int megabytes) throws IOException {
        long size = 0;
        try (OutputStream output = Files.newOutputStream(path)) {
            for (byte[] piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
                size += piece.length;
                if (size > megabytes * 1024L * 1024L) {
                    throw Problem.TOO_LARGE.because("Attach a file of at most " + megabytes + " MB.");
                }
                output.write(piece);
            }
        }
        if (size == 0) {
            throw Problem.INVALID_INPUT.because("The file is empty: choose another one.");
        }
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when such a file is not taken */
    String mediaType(String name) throws IOException {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(path))) {
            return AttachmentType.of(name, content)
                    .orElseThrow(() -> Problem.INVALID_INPUT.because(
                            "Attach documents, tables, pictures, recordings, texts, letters or a .zip, under a name that ends "
                                    + "as fits the content."));
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
