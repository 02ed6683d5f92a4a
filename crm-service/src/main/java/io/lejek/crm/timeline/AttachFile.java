package io.lejek.crm.timeline;

import io.lejek.backbone.access.Roles;
import io.lejek.backbone.access.Viewer;
import io.lejek.backbone.problem.Problem;
import io.lejek.crm.client.KnownNumbers;
import io.lejek.crm.file.StoredFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Attaches a received file to a client, and takes it away again. */
@ApplicationScoped
class AttachFile {
    private final Attachments attachments;
    private final StoredFiles files;
    private final KnownNumbers clients;
    private final TimelineNews news;
    private final Viewer viewer;
    private final Clock clock;

    AttachFile(
            Attachments attachments,
            StoredFiles files,
            KnownNumbers clients,
            TimelineNews news,
            Viewer viewer,
            Clock clock) {
        this.attachments = attachments;
        this.files = files;
        this.clients = clients;
        this.news = news;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** @param content checked, and no larger than allowed */
    @Transactional
    UUID attach(UUID clientId, String name, String mediaType, Path content) throws IOException {
        try (InputStream stream = Files.newInputStream(content)) {
            UUID file = files.store(name, mediaType, stream, Long.MAX_VALUE);
            UUID id = attachments.add(
                    clientId, file, name, viewer.userId(), clock.instant().truncatedTo(ChronoUnit.MICROS));
            tell(id, clientId);
            return id;
        }
    }

    /** Only who attached it and administrators may; nothing of the file is left. */
    @Transactional
    void remove(Attachments.Attachment attachment) {
        if (!attachment.authorId().equals(viewer.userId()) && !viewer.is(Roles.ADMIN)) {
            throw Problem.NOT_ALLOWED.because("Ask whoever attached the file, or an administrator, to remove it.");
        }
        files.delete(attachment.fileId());
        tell(attachment.id(), attachment.clientId());
    }

    private void tell(UUID id, UUID clientId) {
        clients.client(clientId).ifPresent(client -> news.publish(id, client));
    }
}
