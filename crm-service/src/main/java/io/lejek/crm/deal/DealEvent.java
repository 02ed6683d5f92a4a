package io.lejek.crm.deal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.lejek.crm.process.StageFact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a deal; each is published in this form. */
public sealed interface DealEvent {
    /** The deal after the event. */
    DealFacts deal();

    /** The stage in which the deal is after the event, or was when it was closed. */
    @JsonIgnore
    StageFact where();

    record DealOpened(@JsonUnwrapped DealFacts deal, StageFact stage) implements DealEvent {
        @Override
        public StageFact where() {
            return stage;
        }
    }

    /** @param skipped the stages passed over, when it went forward */
    record StageEntered(
            @JsonUnwrapped DealFacts deal, StageFact from, Instant enteredFromAt, StageFact to, List<UUID> skipped)
            implements DealEvent {
        @Override
        public StageFact where() {
            return to;
        }
    }

    record DealChanged(@JsonUnwrapped DealFacts deal, StageFact stage, Previous previous) implements DealEvent {
        /** What the changed values were before. */
        public record Previous(
                long amountMinor,
                String currency,
                UUID ownerId,
                @Nullable UUID teamId,
                @Nullable Instant nextActionAt) {}

        @Override
        public StageFact where() {
            return stage;
        }
    }

    record DealWon(@JsonUnwrapped DealFacts deal, StageFact stage, Instant enteredStageAt) implements DealEvent {
        @Override
        public StageFact where() {
            return stage;
        }
    }

    /**
     * The deal was lost.
     *
     * @param stage in which it was lost
     * @param furthest the last stage it had ever reached
     */
    record DealLost(
            @JsonUnwrapped DealFacts deal,
            StageFact stage,
            StageFact furthest,
            Instant enteredStageAt,
            String reason,
            @Nullable String competitor,
            @Nullable LocalDate winBackOn)
            implements DealEvent {
        @Override
        public StageFact where() {
            return stage;
        }
    }

    /** @param attempt 2 for the first reopening */
    record DealReopened(@JsonUnwrapped DealFacts deal, StageFact stage, int attempt) implements DealEvent {
        @Override
        public StageFact where() {
            return stage;
        }
    }
}
