package io.lejek.crm.view;

import io.lejek.crm.client.ClientOrder;
import io.lejek.crm.filter.FilterInput;
import io.lejek.crm.record.SingleLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A view as entered.
 *
 * @param name unique among the views of its owner
 * @param category a category that the clients have
 * @param segment a segment that the clients belong to
 * @param shared whether everybody may use it, not its owner alone
 */
record SavedViewInput(
        @NotBlank @Size(max = 100) @SingleLine String name,
        @Nullable @Size(max = 200) @SingleLine String q,
        @Nullable @Size(max = 60) @SingleLine String category,
        @Nullable UUID segment,
        @Nullable FilterInput filter,
        @NotNull ClientOrder sort,
        boolean shared) {}
