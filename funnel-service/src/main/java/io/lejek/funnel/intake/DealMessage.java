package io.lejek.funnel.intake;

import io.lejek.backbone.event.UnreadableEvent;
import io.lejek.funnel.fold.DealEvent;
import io.lejek.funnel.fold.DealEvent.Base;
import io.lejek.funnel.fold.DealEvent.DealLost;
import io.lejek.funnel.fold.DealEvent.DealOpened;
import io.lejek.funnel.fold.DealEvent.DealReopened;
import io.lejek.funnel.fold.DealEvent.DealVoided;
import io.lejek.funnel.fold.DealEvent.DealWon;
import io.lejek.funnel.fold.DealEvent.StageEntered;
import io.lejek.funnel.fold.DealEvent.TermsChanged;
import io.lejek.funnel.fold.Stage;
import io.lejek.funnel.fold.Terms;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The data of the events {@code lejek.deal.*.v1}, as much of them as the funnel reads. */
record DealMessage(
        @Nullable UUID dealId,
        @Nullable UUID clientId,
        @Nullable Type type,
        @Nullable UUID ownerId,
        @Nullable UUID teamId,
        @Nullable Long amountMinor,
        @Nullable String currency,
        @Nullable UUID actorId,
        @Nullable Instant nextActionAt,
        @Nullable Instant occurredAt,
        @Nullable Instant recordedAt,
        @Nullable Stage stage,
        @Nullable Stage to,
        @Nullable Stage furthest) {
    /** Sums of a few thousand deals of this size still fit into 64 bits. */
    private static final long LARGEST_AMOUNT = 1_000_000_000_000_000L;

    /** The deal type and its process version. */
    record Type(@Nullable UUID id, int version) {}

    /**
     * The event.
     *
     * @throws UnreadableEvent when a part is missing or out of bounds, or the kind is not known
     */
    DealEvent read(String kind, long sequence) {
        DealEvent event = event(kind, base(sequence));
        if (sequence < 1 || (sequence == 1) != (event instanceof DealOpened)) {
            throw new UnreadableEvent("a deal begins with its opening, and only begins with it; this is " + kind
                    + " with sequence " + sequence);
        }
        return event;
    }

    private DealEvent event(String kind, Base base) {
        return switch (kind) {
            case "lejek.deal.opened.v1" -> new DealOpened(base, present(stage, "stage"));
            case "lejek.deal.stage-entered.v1" -> new StageEntered(base, present(to, "to"));
            case "lejek.deal.changed.v1" -> new TermsChanged(base, present(stage, "stage"));
            case "lejek.deal.won.v1" -> new DealWon(base, present(stage, "stage"));
            case "lejek.deal.lost.v1" -> new DealLost(base, present(stage, "stage"), present(furthest, "furthest"));
            case "lejek.deal.reopened.v1" -> new DealReopened(base, present(stage, "stage"));
            case "lejek.deal.voided.v1" -> new DealVoided(base, present(stage, "stage"));
            default -> throw new UnreadableEvent("this version of the funnel does not know " + kind);
        };
    }

    private Base base(long sequence) {
        return new Base(
                present(dealId, "dealId"),
                sequence,
                terms(),
                actorId,
                micros(present(occurredAt, "occurredAt")),
                micros(present(recordedAt, "recordedAt")));
    }

    private Terms terms() {
        Type dealType = present(type, "type");
        long amount = present(amountMinor, "amountMinor");
        if (Math.abs(amount) > LARGEST_AMOUNT) {
            throw new UnreadableEvent("the amount " + amount + " is larger than any deal");
        }
        return new Terms(
                present(clientId, "clientId"),
                present(dealType.id(), "type id"),
                dealType.version(),
                ownerId,
                teamId,
                amount,
                present(currency, "currency"),
                nextActionAt == null ? null : micros(nextActionAt));
    }

    /** PostgreSQL keeps microseconds; a state read back must equal the one that was written. */
    private static Instant micros(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }

    private static <T> T present(@Nullable T part, String name) {
        if (part == null) {
            throw new UnreadableEvent("it has no " + name);
        }
        return part;
    }
}
