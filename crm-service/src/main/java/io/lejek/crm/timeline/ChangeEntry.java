package io.lejek.crm.timeline;

import io.lejek.backbone.access.Roles;
import io.lejek.backbone.access.Viewer;
import io.lejek.backbone.event.Topics;
import io.lejek.backbone.problem.Problem;
import io.lejek.backbone.problem.Versions;
import io.lejek.crm.client.VisibleClients;
import io.lejek.crm.task.PhoneTasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes and deletes what was entered by hand; only who entered it and administrators may. The others are told the next version. */
@ApplicationScoped
class ChangeEntry {
    private final VisibleClients clients;
    private final InteractionForm form;
    private final Interactions interactions;
    private final AnnounceInteraction announce;
    private final PhoneTasks tasks;
    private final Viewer viewer;
    private final Clock clock;

    ChangeEntry(
            VisibleClients clients,
            InteractionForm form,
            Interactions interactions,
            AnnounceInteraction announce,
            PhoneTasks tasks,
            Viewer viewer,
            Clock clock) {
        this.clients = clients;
        this.form = form;
        this.interactions = interactions;
        this.announce = announce;
        this.tasks = tasks;
        this.viewer = viewer;
        this.clock = clock;
    }

    @Transactional
    void change(UUID clientId, UUID entryId, InteractionInput input, @Nullable Long expected) {
        WrittenEntry before = lock(clientId, entryId, expected);
        InteractionRecorded now = form.readAgain(clientId, input, before);
        interactions.put(now, Topics.CRM_INTERACTIONS, input.text());
        if (Meaning.of(now) == Meaning.SPOKEN) {
            tasks.gotThrough(clientId, now.beganAt(), now.performerId());
        }
        announce.recorded(now);
    }

    @Transactional
    void delete(UUID clientId, UUID entryId, @Nullable Long expected) {
        WrittenEntry before = lock(clientId, entryId, expected);
        interactions.delete(entryId);
        announce.recorded(new InteractionRecorded(
                entryId,
                before.version() + 1,
                before.channel(),
                null,
                "deleted",
                clientId,
                null,
                before.performerId(),
                null,
                clock.instant(),
                null,
                null,
                null,
                null));
    }

    private WrittenEntry lock(UUID clientId, UUID entryId, @Nullable Long expected) {
        clients.require(clientId);
        WrittenEntry entry = interactions
                .lockWritten(clientId, entryId)
                .orElseThrow(() -> Problem.NOT_FOUND.because(
                        "There is no such entry, or it was not entered by hand and cannot be changed."));
        if (!viewer.is(Roles.ADMIN) && !viewer.userId().equals(entry.performerId())) {
            throw Problem.NOT_ALLOWED.because(
                    "Only who wrote it and administrators may change it: write a note beside it.");
        }
        Versions.check(expected, entry.version());
        return entry;
    }
}
