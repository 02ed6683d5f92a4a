package io.lejek.funnel.fold;

import io.lejek.funnel.fold.DealEvent.DealLost;
import io.lejek.funnel.fold.DealEvent.DealOpened;
import io.lejek.funnel.fold.DealEvent.DealReopened;
import io.lejek.funnel.fold.DealEvent.DealVoided;
import io.lejek.funnel.fold.DealEvent.DealWon;
import io.lejek.funnel.fold.DealEvent.StageEntered;
import io.lejek.funnel.fold.DealEvent.TermsChanged;
import io.lejek.funnel.fold.Visit.Exit;
import io.lejek.funnel.fold.Visit.Leaving;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event folded into one deal. The source has already refused what must not happen, so what it tells is taken as
 * true; event time never runs backwards within a deal, so that its visits stay intervals.
 */
final class DealFold {
    private DealFold() {}

    /**
     * The deal after an event.
     *
     * @param left how the former visit ended; null when it goes on, or there was none
     * @param entered the visit that begins; null when none does
     */
    record Step(
            DealState after,
            @Nullable Leaving left,
            @Nullable Visit entered) {}

    /** @throws IllegalArgumentException when a deal does not begin with its opening; the intake lets none such through */
    static Step apply(@Nullable DealState before, DealEvent event) {
        if (event instanceof DealOpened opened) {
            return begin(opened);
        }
        if (before == null) {
            throw new IllegalArgumentException("deal " + event.base().dealId() + " does not begin with its opening");
        }
        return switch (event) {
            case DealOpened opened -> begin(opened);
            case StageEntered moved -> enter(before, moved, before.attempt());
            case DealReopened reopened -> enter(before, reopened, before.attempt() + 1);
            case TermsChanged changed ->
                new Step(stay(before, changed, before.outcome(), before.closing()), null, null);
            case DealWon won -> close(before, won, Outcome.WON, won.stage());
            case DealLost lost -> close(before, lost, Outcome.LOST, lost.furthest());
            case DealVoided voided -> discard(before, voided);
        };
    }

    private static Step begin(DealOpened event) {
        DealEvent.Base base = event.base();
        Instant at = base.occurredAt();
        DealState opened = new DealState(
                base.dealId(), base.sequence(), Outcome.OPEN, base.terms(), event.stage(), 1, at, 1, at, at, null);
        return new Step(opened, null, visit(opened, base));
    }

    private static Step enter(DealState before, DealEvent event, int attempt) {
        Instant at = time(before, event);
        DealState after = new DealState(
                before.dealId(),
                event.base().sequence(),
                Outcome.OPEN,
                event.base().terms(),
                event.stage(),
                before.visit() + 1,
                at,
                attempt,
                before.openedAt(),
                at,
                null);
        return new Step(after, leave(before, at, Exit.MOVED), visit(after, event.base()));
    }

    private static Step close(DealState before, DealEvent event, Outcome outcome, Stage reach) {
        Instant at = time(before, event);
        Closing closing = Closing.of(at, event.stage(), reach, event.base().terms());
        Exit exit = outcome == Outcome.WON ? Exit.WON : Exit.LOST;
        return new Step(stay(before, event, outcome, closing), leave(before, at, exit), null);
    }

    private static Step discard(DealState before, DealVoided event) {
        return new Step(stay(before, event, Outcome.VOID, null), leave(before, time(before, event), Exit.VOIDED), null);
    }

    private static DealState stay(DealState before, DealEvent event, Outcome outcome, @Nullable Closing closing) {
        return new DealState(
                before.dealId(),
                event.base().sequence(),
                outcome,
                event.base().terms(),
                before.stage(),
                before.visit(),
                before.enteredAt(),
                before.attempt(),
                before.openedAt(),
                time(before, event),
                closing);
    }

    private static @Nullable Leaving leave(DealState before, Instant at, Exit exit) {
        return before.outcome() == Outcome.OPEN ? new Leaving(at, exit) : null;
    }

    private static Visit visit(DealState state, DealEvent.Base base) {
        return new Visit(
                state.dealId(),
                state.visit(),
                state.attempt(),
                base.terms(),
                state.stage(),
                state.enteredAt(),
                base.recordedAt(),
                base.actorId(),
                null);
    }

    private static Instant time(DealState before, DealEvent event) {
        Instant at = event.base().occurredAt();
        return at.isBefore(before.lastAt()) ? before.lastAt() : at;
    }
}
