package io.lejek.crm.bulk;

import io.lejek.crm.client.ClientSelection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** A change to all clients of a selection. */
record BulkInput(
        @NotNull @Valid ClientSelection selection,
        @NotNull @Valid BulkAction action) {}
