package io.lejek.crm.importing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that are small, and enormous once they are unpacked. */
final class ZipBomb {
    private static final int MEGABYTE = 1024 * 1024;

    private ZipBomb() {}

    /** An archive with one part of so many megabytes. */
    static Path write(Path file, String part, int megabytes) throws IOException {
        byte[] piece = "<row/>      ".repeat(MEGABYTE / 12).getBytes(StandardCharsets.UTF_8);
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            zip.putNextEntry(new ZipEntry(part));
            for (int i = 0; i < megabytes; i++) {
                zip.write(piece);
            }
        }
        return file;
    }
}
