package io.lejek.crm.importing;

import io.lejek.backbone.id.Ids;
import io.lejek.crm.file.StoredFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a file in and finds out how it is to be read. */
@ApplicationScoped
class UploadImport {
    private static final int LONGEST_NAME = 200;

    private final ImportFile file;
    private final StoredFiles files;
    private final ImportBook book;

    UploadImport(ImportFile file, StoredFiles files, ImportBook book) {
        this.file = file;
        this.files = files;
        this.book = book;
    }

    @Transactional
    UUID upload(String name, ImportFile.OnDisk onDisk) throws IOException {
        Layout layout = OpenSheet.layout(onDisk.path(), null, null, null);
        UUID id = Ids.next();
        try (InputStream content = Files.newInputStream(onDisk.path())) {
            UUID fileId = files.store(shortened(name), "application/octet-stream", content, ImportFile.LARGEST);
            book.add(id, fileId, shortened(name), layout);
        }
        return id;
    }

    /** Reads the file anew, after somebody has said how. */
    @Transactional
    void readAgain(UUID id, @Nullable String sheet, @Nullable String encoding, @Nullable String separator)
            throws IOException {
        book.move(id, ImportView.State.UPLOADED, null, ImportView.State.UPLOADED, ImportView.State.CHECKED);
        try (ImportFile.OnDisk onDisk = file.fetch(book.fileOf(id))) {
            book.layout(id, OpenSheet.layout(onDisk.path(), sheet, encoding, separator));
        }
    }

    private static String shortened(String name) {
        String bare = name.substring(name.lastIndexOf('/') + 1).strip();
        return bare.isEmpty() ? "file" : bare.substring(0, Math.min(LONGEST_NAME, bare.length()));
    }
}
