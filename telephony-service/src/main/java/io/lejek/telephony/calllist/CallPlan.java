package io.lejek.telephony.calllist;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a list is dialled.
 *
 * @param advertising whether only those are called who consented to calls of advertising; otherwise all but those who
 *     withdrew it
 * @param deal that is opened with whoever is interested; null: none
 */
public record CallPlan(
        @NotNull @Valid CallingHours hours,
        @NotNull @Valid RetryRule retries,
        boolean advertising,
        @Nullable @Valid DealOffer deal,
        @NotNull @Valid Script script) {

    /**
     * The deal that is opened, with the name of the list as its title.
     *
     * @param amountMinor in minor units of the currency
     * @param currency ISO 4217, such as PLN
     */
    public record DealOffer(
            @NotNull UUID typeId,
            @Min(0) @Max(10_000_000_000_000L) long amountMinor,
            @NotNull @Pattern(regexp = "[A-Z]{3}") String currency) {}
}
