package io.lejek.crm.file;

import io.lejek.backbone.id.Ids;
import io.lejek.backbone.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Keeps and reads files in pieces, so that no file has to fit into memory. */
@ApplicationScoped
public class StoredFiles {
    private static final int PIECE = 512 * 1024;

    private final Jdbi jdbi;

    StoredFiles(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Keeps what the stream gives.
     *
     * @param limit in bytes
     * @return the id under which it is found
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 413 when there is more than the limit; nothing is kept then
     */
    @Transactional
    public UUID store(String name, String mediaType, InputStream content, long limit) throws IOException {
        UUID id = Ids.next();
        return jdbi.inTransaction(handle -> {
            handle.createUpdate("""
                            insert into stored_file (id, name, media_type, size, created_at) values (:id, :name, :type, 0, now())
                            """)
                    .bind("id", id)
                    .bind("name", name)
                    .bind("type", mediaType)
                    .execute();
            handle.createUpdate("update stored_file set size = :size where id = :id")
                    .bind("size", storePieces(handle, id, content, limit))
                    .bind("id", id)
                    .execute();
            return id;
        });
    }

    private static long storePieces(Handle handle, UUID id, InputStream content, long limit) throws IOException {
        long size = 0;
        int number = 0;
        for (byte[] piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
            size += piece.length;
            if (size > limit) {
                throw Problem.TOO_LARGE.because("Send a file of at most " + limit / (1024 * 1024) + " MB.");
            }
            handle.createUpdate("insert into stored_file_piece (file_id, number, bytes) values (:id, :number, :bytes)")
                    .bind("id", id)
                    .bind("number", number++)
                    .bind("bytes", piece)
                    .execute();
        }
        return size;
    }

    public Optional<StoredFile> find(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id, name, media_type, size, created_at from stored_file where id = :id")
                .bind("id", id)
                .map(ConstructorMapper.of(StoredFile.class))
                .findOne());
    }

    /** The content, read from the database piece by piece as it is asked for. */
    public InputStream open(UUID id) {
        return new PieceStream(number -> jdbi.withHandle(handle -> handle.createQuery(
                        "select bytes from stored_file_piece where file_id = :id and number = :number")
                .bind("id", id)
                .bind("number", number)
                .mapTo(byte[].class)
                .findOne()));
    }

    /** Nothing happens when there is no such file. */
    @Transactional
    public void delete(UUID id) {
        jdbi.useHandle(handle -> handle.execute("delete from stored_file where id = ?", id));
    }
}
