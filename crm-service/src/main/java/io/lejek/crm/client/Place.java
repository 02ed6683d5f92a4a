package io.lejek.crm.client;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Where a client is.
 *
 * @param address street and number
 */
@Embeddable
record Place(
        @Column(name = "address") @Nullable String address,
        @Column(name = "postal_code") @Nullable String postalCode,
        @Column(name = "city") @Nullable String city,
        @Column(name = "region") @Nullable String region) {
    static final Place UNKNOWN = new Place(null, null, null, null);
}
