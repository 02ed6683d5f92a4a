package io.lejek.crm.timeline;

import io.lejek.backbone.access.Viewer;
import io.lejek.backbone.id.Ids;
import io.lejek.crm.client.VisibleClients;
import io.lejek.crm.deal.ClientDeals;
import io.lejek.crm.record.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns what somebody typed into an interaction, or says which field is wrong. */
@ApplicationScoped
class InteractionForm {
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private final VisibleClients clients;
    private final ClientDeals deals;
    private final Viewer viewer;
    private final Clock clock;

    InteractionForm(VisibleClients clients, ClientDeals deals, Viewer viewer, Clock clock) {
        this.clients = clients;
        this.deals = deals;
        this.viewer = viewer;
        this.clock = clock;
    }

    InteractionRecorded read(UUID clientId, InteractionInput input) {
        clients.require(clientId);
        checkText(input);
        checkDeal(clientId, input.dealId());
        Instant began = began(input.at());
        Integer duration = input.durationSeconds();
        return new InteractionRecorded(
                Ids.next(),
                1,
                input.channel(),
                input.directionOrUsual(),
                input.happenedOrUsual(),
                clientId,
                input.dealId(),
                viewer.userId(),
                null,
                began,
                duration == null ? null : began.plusSeconds(duration),
                null,
                null);
    }

    private static void checkText(InteractionInput input) {
        if (input.channel() == Channel.NOTE
                && (input.text() == null || input.text().isBlank())) {
            throw Violation.inBody("text", "Write what the note is to say.");
        }
    }

    private void checkDeal(UUID clientId, @Nullable UUID dealId) {
        if (dealId != null
                && !deals.clientOf(dealId, viewer.clientScope())
                        .filter(clientId::equals)
                        .isPresent()) {
            throw Violation.inBody("dealId", "Choose one of this client's deals.");
        }
    }

    private Instant began(@Nullable Instant at) {
        Instant now = clock.instant();
        if (at == null) {
            return now;
        }
        if (at.isAfter(now) || at.isBefore(EARLIEST)) {
            throw Violation.inBody("at", "Enter when it happened: not in the future, and not before the year 2000.");
        }
        return at.truncatedTo(ChronoUnit.MICROS);
    }
}
