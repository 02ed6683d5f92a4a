package io.lejek.crm.task;

import io.lejek.backbone.access.Viewer;
import io.lejek.backbone.id.Ids;
import io.lejek.backbone.problem.Problem;
import io.lejek.crm.account.UserView;
import io.lejek.crm.account.Users;
import io.lejek.crm.client.ClientInteractions;
import io.lejek.crm.client.VisibleClients;
import io.lejek.crm.deal.ClientDeals;
import io.lejek.crm.record.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns what somebody typed into a task, or says which field is wrong. */
@ApplicationScoped
class TaskForm {
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private final VisibleClients clients;
    private final ClientInteractions interactions;
    private final ClientDeals deals;
    private final Users users;
    private final Viewer viewer;
    private final Clock clock;

    TaskForm(
            VisibleClients clients,
            ClientInteractions interactions,
            ClientDeals deals,
            Users users,
            Viewer viewer,
            Clock clock) {
        this.clients = clients;
        this.interactions = interactions;
        this.deals = deals;
        this.users = users;
        this.viewer = viewer;
        this.clock = clock;
    }

    Task read(TaskInput input) {
        UUID clientId = client(input);
        interactions.requireSource(clientId, input.sourceInteraction());
        return new Task(
                Ids.next(),
                TaskKind.MANUAL,
                input.title().strip(),
                clientId,
                input.dealId(),
                assignee(input.assigneeId()),
                due(input.dueAt()),
                TaskState.OPEN,
                null,
                input.sourceInteraction());
    }

    private @Nullable UUID client(TaskInput input) {
        if (input.dealId() != null) {
            UUID clientId = deals.clientOf(input.dealId(), viewer.scope())
                    .orElseThrow(() -> Problem.NOT_FOUND.because("There is no such deal, or it is not yours to see."));
            if (input.clientId() != null && !input.clientId().equals(clientId)) {
                throw Violation.inBody("dealId", "The deal is with another client: choose one of this client.");
            }
            return clientId;
        }
        if (input.clientId() != null) {
            clients.require(input.clientId());
        }
        return input.clientId();
    }

    private UUID assignee(@Nullable UUID wanted) {
        if (wanted == null || wanted.equals(viewer.userId())) {
            return viewer.userId();
        }
        UserView user = users.active(wanted)
                .orElseThrow(() -> Violation.inBody("assigneeId", "Choose one of the active users."));
        if (!viewer.scope().permits(user.id(), user.teamId())) {
            throw Problem.NOT_ALLOWED.because("You may not give tasks to this user: ask the head of the team.");
        }
        return user.id();
    }

    private Instant due(@Nullable Instant at) {
        if (at == null) {
            return clock.instant().plus(Duration.ofDays(1));
        }
        if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
            throw Violation.inBody("dueAt", "Enter a time between the years 2000 and 2100.");
        }
        return at.truncatedTo(ChronoUnit.MICROS);
    }
}
