package io.lejek.crm.timeline;

import io.lejek.backbone.event.Event;
import io.lejek.backbone.event.Outbox;
import io.lejek.backbone.event.Topics;
import io.lejek.backbone.id.Ids;
import io.lejek.crm.client.KnownNumbers;
import io.lejek.crm.task.TaskDone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.UUID;

/** Tells the other services and the open pages what happened with a client here. Texts stay here: they may be personal. */
@ApplicationScoped
class AnnounceInteraction {
    private final Outbox outbox;
    private final KnownNumbers clients;
    private final TimelineNews news;
    private final Clock clock;

    AnnounceInteraction(Outbox outbox, KnownNumbers clients, TimelineNews news, Clock clock) {
        this.outbox = outbox;
        this.clients = clients;
        this.news = news;
        this.clock = clock;
    }

    void recorded(InteractionRecorded interaction) {
        UUID clientId = interaction.clientId();
        String id = interaction.id().toString();
        outbox.append(new Event(
                Ids.next(),
                Topics.CRM_INTERACTIONS,
                clientId == null ? id : clientId.toString(),
                InteractionRecorded.TYPE,
                id,
                clock.instant(),
                interaction.version(),
                interaction));
        if (clientId != null) {
            clients.client(clientId).ifPresent(client -> news.publish(interaction.id(), client));
        }
    }

    /** A completed task is work on the client, also where no call or letter shows it. */
    void done(@Observes TaskDone done) {
        recorded(new InteractionRecorded(
                done.taskId(),
                1,
                Channel.NOTE,
                Direction.INTERNAL,
                "task-done",
                done.clientId(),
                done.dealId(),
                done.performerId(),
                null,
                done.at(),
                null,
                null,
                null,
                null));
    }
}
