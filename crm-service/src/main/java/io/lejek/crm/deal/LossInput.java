package io.lejek.crm.deal;

import io.lejek.crm.record.SingleLine;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ValueRange;
import org.jspecify.annotations.Nullable;

/**
 * Why a deal was lost.
 *
 * @param reason the code of one of {@code /api/loss-reasons}; required
 * @param winBackOn when to try again
 * @param at when it was lost, for what is entered later; not in the future, not before the deal's last change of stage
 */
record LossInput(
        @Nullable @Size(max = 60) @SingleLine String reason,
        @Nullable @Size(max = 200) @SingleLine String competitor,
        @Nullable LocalDate winBackOn,
        @Nullable Instant at) {
    static final ValueRange PLAUSIBLE_YEARS = ValueRange.of(2000, 2100);
}
