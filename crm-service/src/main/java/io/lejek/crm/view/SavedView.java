package io.lejek.crm.view;

import io.lejek.crm.client.ClientOrder;
import io.lejek.crm.filter.FilterInput;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A view that the viewer may use.
 *
 * @param isDefault whether the viewer's list opens with it
 */
record SavedView(
        UUID id,
        String name,
        @Nullable String q,
        @Nullable String category,
        @Nullable UUID segment,
        @Nullable FilterInput filter,
        ClientOrder sort,
        boolean shared,
        UUID ownerId,
        @Nullable String ownerName,
        boolean isDefault) {}
