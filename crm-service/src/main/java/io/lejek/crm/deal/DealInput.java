package io.lejek.crm.deal;

import io.lejek.crm.record.SingleLine;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deal to be opened.
 *
 * @param amountMinor in minor units of the currency, at most 100 billion whole ones
 * @param currency ISO 4217, such as PLN
 * @param ownerId absent: the one who opens it
 * @param stageId absent: the first stage
 * @param at when it began, for what is entered later; not in the future
 * @param sourceInteraction the entry of the client's timeline that it is made of
 */
public record DealInput(
        @NotNull UUID clientId,
        @NotNull UUID typeId,
        @NotBlank @Size(max = 200) @SingleLine String title,
        @NotNull @Min(0) @Max(DealInput.MOST) Long amountMinor,
        @NotNull @Size(min = 3, max = 3) @SingleLine String currency,
        @Nullable UUID ownerId,
        @Nullable UUID stageId,
        @Nullable Instant at,
        @Nullable UUID sourceInteraction) {
    static final long MOST = 10_000_000_000_000L;
}
