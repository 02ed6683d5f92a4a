package io.lejek.crm.deal;

import io.lejek.crm.record.SingleLine;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What to change about a deal; absent fields stay as they are. */
record DealPatch(
        @Nullable @Size(max = 200) @SingleLine @Pattern(regexp = ".*\\S.*", message = "must not be blank")
        String title,

        @Nullable @Min(0) @Max(DealInput.MOST) Long amountMinor,
        @Nullable @Size(min = 3, max = 3) @SingleLine String currency,
        @Nullable UUID ownerId) {}
