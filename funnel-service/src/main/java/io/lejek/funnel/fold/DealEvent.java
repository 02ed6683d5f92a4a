package io.lejek.funnel.fold;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can happen to a deal; each carries the deal's terms and stage in full, so that the fold joins nothing. */
public sealed interface DealEvent {
    Base base();

    /** The stage that the deal is in when the event has happened. */
    Stage stage();

    /**
     * The part common to all.
     *
     * @param sequence the deal's own number of the event, gap-free from 1
     * @param occurredAt event time; may lie before {@code recordedAt} when entered late
     */
    record Base(
            UUID dealId,
            long sequence,
            Terms terms,
            @Nullable UUID actorId,
            Instant occurredAt,
            Instant recordedAt) {}

    record DealOpened(Base base, Stage stage) implements DealEvent {}

    record StageEntered(Base base, Stage stage) implements DealEvent {}

    /** Amount, owner, team or next action are different now. */
    record TermsChanged(Base base, Stage stage) implements DealEvent {}

    record DealWon(Base base, Stage stage) implements DealEvent {}

    /** @param furthest furthest stage that the deal ever visited (lost_reach); {@code stage} is lost_from */
    record DealLost(Base base, Stage stage, Stage furthest) implements DealEvent {}

    record DealReopened(Base base, Stage stage) implements DealEvent {}

    record DealVoided(Base base, Stage stage) implements DealEvent {}
}
