package io.lejek.crm.task;

import io.lejek.backbone.id.Ids;
import io.lejek.crm.client.ClientRef;
import io.lejek.crm.deal.Act;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tasks that calls make and end by themselves. Called in the transaction in which the call is taken in. */
@ApplicationScoped
public class PhoneTasks {
    private final TaskBook tasks;
    private final NextActions next;
    private final TaskSettings settings;
    private final Clock clock;

    PhoneTasks(TaskBook tasks, NextActions next, TaskSettings settings, Clock clock) {
        this.tasks = tasks;
        this.next = next;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A task that a client and an agent agreed on.
     *
     * @param dealId the deal that it takes further; null: none
     * @param entryId the call, on the client's timeline
     */
    public record Agreement(
            ClientRef client,
            String title,
            Instant dueAt,
            UUID assigneeId,
            @Nullable UUID dealId,
            UUID entryId) {}

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

    /** What was agreed on in a call. */
    public void agreed(Agreement agreement, Act act) {
        UUID dealId = agreement.dealId();
        if (dealId != null) {
            next.lock(dealId);
        }
        tasks.add(
                new Task(
                        Ids.next(),
                        TaskKind.MANUAL,
                        agreement.title() + ": " + agreement.client().name(),
                        agreement.client().id(),
                        dealId,
                        agreement.assigneeId(),
                        agreement.dueAt(),
                        TaskState.OPEN,
                        null,
                        agreement.entryId()),
                act.recordedAt(),
                act.actorId());
        if (dealId != null) {
            next.refresh(dealId, act);
        }
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
