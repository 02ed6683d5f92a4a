package io.lejek.crm.timeline;

import io.lejek.backbone.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The table that tells which stored file belongs to which client. */
@ApplicationScoped
class Attachments {
    private final Jdbi jdbi;

    Attachments(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A file that somebody attached. */
    record Attachment(UUID id, UUID clientId, UUID fileId, UUID authorId) {}

    UUID add(UUID clientId, UUID fileId, String name, UUID authorId, Instant at) {
        UUID id = Ids.next();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into attachment (id, client_id, file_id, name, author_id, created_at)
                        values (:id, :client, :file, :name, :author, :at)
                        """)
                .bind("id", id)
                .bind("client", clientId)
                .bind("file", fileId)
                .bind("name", name)
                .bind("author", authorId)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .execute());
        return id;
    }

    Optional<Attachment> find(UUID id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select id, client_id, file_id, author_id from attachment where id = :id")
                        .bind("id", id)
                        .map(ConstructorMapper.of(Attachment.class))
                        .findOne());
    }
}
