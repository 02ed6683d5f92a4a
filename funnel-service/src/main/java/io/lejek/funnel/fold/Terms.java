package io.lejek.funnel.fold;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a deal is worth, to whom it belongs, and what comes next.
 *
 * @param typeVersion process version that the deal keeps
 * @param amountMinor potential in minor units of {@code currency}
 * @param nextActionAt null when nothing is planned
 */
public record Terms(
        UUID clientId,
        UUID typeId,
        int typeVersion,
        @Nullable UUID ownerId,
        @Nullable UUID teamId,
        long amountMinor,
        String currency,
        @Nullable Instant nextActionAt) {

    /** Amount times probability, in minor units, half away from zero: rounded per deal, so that sums add up. */
    public long expectedMinor(Stage stage) {
        return BigDecimal.valueOf(amountMinor)
                .multiply(stage.probability())
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
