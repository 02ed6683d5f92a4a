package io.lejek.crm.task;

import io.lejek.backbone.id.Ids;
import io.lejek.crm.client.ClientRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tasks that calls make and end by themselves. Called in the transaction in which the call is taken in. */
@ApplicationScoped
public class PhoneTasks {
    private final TaskBook tasks;
    private final TaskSettings settings;
    private final Clock clock;

    PhoneTasks(TaskBook tasks, TaskSettings settings, Clock clock) {
        this.tasks = tasks;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Somebody is to call the client back: the owner, or whoever takes it. One at a time for each client, and none while the
     * client is a new lead with whom somebody has to speak anyway.
     */
    public void callBack(ClientRef client, Instant missedAt) {
        if (!tasks.hasOpen(TaskKind.NEW_LEAD, client.id()) && !tasks.madeSince(client.id(), missedAt)) {
            add(TaskKind.CALL_BACK, client, "Call back: " + client.name(), missedAt);
        }
    }

    /** Somebody got through to the client at this time: calls missed until then need no calling back. */
    public void gotThrough(UUID clientId, Instant at, @Nullable UUID performerId) {
        tasks.closeCallBacks(clientId, at, new TaskBook.Closing(TaskState.DONE, clock.instant(), performerId));
    }

    /** Somebody is to find out who the new lead is: who spoke with the caller, or whoever takes it. */
    public void newLead(ClientRef lead, Instant calledAt) {
        add(TaskKind.NEW_LEAD, lead, "New lead: " + lead.name(), calledAt);
    }

    private void add(TaskKind kind, ClientRef client, String title, Instant causeAt) {
        Instant due = causeAt.plus(kind == TaskKind.CALL_BACK ? settings.callBackWithin() : settings.newLeadWithin());
        tasks.add(
                new Task(
                        Ids.next(),
                        kind,
                        title,
                        client.id(),
                        null,
                        client.ownerId(),
                        due,
                        TaskState.OPEN,
                        causeAt,
                        null),
                clock.instant(),
                null);
    }
}
