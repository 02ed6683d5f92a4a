package io.lejek.crm.timeline;

import io.lejek.crm.account.UserView;
import io.lejek.crm.account.Users;
import io.lejek.crm.client.ClientRef;
import io.lejek.crm.deal.Act;
import io.lejek.crm.deal.Cause;
import io.lejek.crm.deal.DealInput;
import io.lejek.crm.deal.OpenDeal;
import io.lejek.crm.process.Processes;
import io.lejek.crm.task.PhoneTasks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Does what a call came to: opens the deal and makes the task. Once for each call, however often it is told; for the client's
 * manager, or, where that is nobody who still works here, for who called.
 */
@ApplicationScoped
class FollowUps {
    private final Jdbi jdbi;
    private final Users users;
    private final Processes processes;
    private final OpenDeal open;
    private final PhoneTasks tasks;
    private final Clock clock;

    FollowUps(Jdbi jdbi, Users users, Processes processes, OpenDeal open, PhoneTasks tasks, Clock clock) {
        this.jdbi = jdbi;
        this.users = users;
        this.processes = processes;
        this.open = open;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Called in the transaction in which the call is taken in. */
    void follow(InteractionRecorded interaction, ClientRef client) {
        InteractionRecorded.FollowUp wanted = interaction.followUp();
        if (wanted == null || !isFirst(interaction.id())) {
            return;
        }
        users.active(client.ownerId())
                .or(() -> users.active(interaction.performerId()))
                .ifPresent(owner -> {
                    Act act = new Act(interaction.performerId(), Cause.PROCESS, null, clock.instant());
                    UUID deal = deal(wanted.deal(), interaction.id(), client, owner, act);
                    if (wanted.task() != null) {
                        tasks.agreed(
                                new PhoneTasks.Agreement(
                                        client,
                                        wanted.task().title(),
                                        wanted.task().dueAt(),
                                        owner.id(),
                                        deal,
                                        interaction.id()),
                                act);
                    }
                });
    }

    /** Null when none is wanted, or its type is gone. */
    private @Nullable UUID deal(
            InteractionRecorded.@Nullable NewDeal wanted, UUID entryId, ClientRef client, UserView owner, Act act) {
        if (wanted == null || processes.currentOf(wanted.typeId()).isEmpty()) {
            return null;
        }
        DealInput input = new DealInput(
                client.id(),
                wanted.typeId(),
                wanted.title(),
                wanted.amountMinor(),
                wanted.currency(),
                owner.id(),
                null,
                null,
                entryId);
        return open.follow(input, owner, act);
    }

    private boolean isFirst(UUID interactionId) {
        return jdbi.withHandle(handle -> handle.execute(
                        "insert into followed_interaction (id) values (?) on conflict do nothing", interactionId))
                > 0;
    }
}
