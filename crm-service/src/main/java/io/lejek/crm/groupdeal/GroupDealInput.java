package io.lejek.crm.groupdeal;

import io.lejek.crm.client.ClientSelection;
import io.lejek.crm.record.SingleLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * An offer to all clients of a selection.
 *
 * @param amountMinor of the deal with one member, in minor units of the currency
 * @param currency ISO 4217, such as PLN
 */
record GroupDealInput(
        @NotNull @Valid ClientSelection selection,
        @NotBlank @Size(max = 200) @SingleLine String title,
        @NotNull UUID typeId,
        @NotNull @Min(0) @Max(10_000_000_000_000L) Long amountMinor,
        @NotNull @Size(min = 3, max = 3) @SingleLine String currency) {}
