package io.lejek.crm.timeline;

import io.lejek.backbone.access.Viewer;
import io.lejek.backbone.id.Ids;
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

/** Turns what somebody typed into an interaction, or says which field is wrong. */
@ApplicationScoped
class InteractionForm {
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Duration FURTHEST_PLAN = Duration.ofDays(731);

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

    /** A new one, by the viewer. */
    InteractionRecorded read(UUID clientId, InteractionInput input) {
        return read(clientId, input, Ids.next(), 1, viewer.userId());
    }

    /** The next version of one that was written before. */
    InteractionRecorded readAgain(UUID clientId, InteractionInput input, WrittenEntry before) {
        if (input.channel() != before.channel()) {
            throw Violation.inBody("channel", "An entry keeps its kind: delete it and write another.");
        }
        return read(clientId, input, before.id(), before.version() + 1, before.performerId());
    }

    private InteractionRecorded read(
            UUID clientId, InteractionInput input, UUID id, long version, @Nullable UUID performerId) {
        clients.require(clientId);
        checkText(input);
        checkDeal(clientId, input.dealId());
        Instant began = began(input);
        Integer duration = input.durationSeconds();
        return new InteractionRecorded(
                id,
                version,
                input.channel(),
                input.directionOrUsual(),
                input.happenedOrUsual(),
                clientId,
                input.dealId(),
                performerId,
                null,
                began,
                duration == null ? null : began.plusSeconds(duration),
                null,
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

    private Instant began(InteractionInput input) {
        Instant now = clock.instant();
        Instant at = input.at();
        if (input.happenedOrUsual().equals("planned")) {
            return planned(input.channel(), at, now);
        }
        if (at == null) {
            return now;
        }
        if (at.isAfter(now) || at.isBefore(EARLIEST)) {
            throw Violation.inBody("at", "Enter when it happened: not in the future, and not before the year 2000.");
        }
        return at.truncatedTo(ChronoUnit.MICROS);
    }

    private static Instant planned(Channel channel, @Nullable Instant at, Instant now) {
        if (channel != Channel.MEETING) {
            throw Violation.inBody("happened", "Only meetings are planned; plan anything else as a task.");
        }
        if (at == null || at.isBefore(now) || at.isAfter(now.plus(FURTHEST_PLAN))) {
            throw Violation.inBody("at", "Enter when the meeting will be: in the future, within two years.");
        }
        return at.truncatedTo(ChronoUnit.MICROS);
    }
}
