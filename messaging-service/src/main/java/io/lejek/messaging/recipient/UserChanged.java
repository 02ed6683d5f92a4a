package io.lejek.messaging.recipient;

import java.util.Objects;
import java.util.UUID;

/** What this service reads of the contract {@code user-changed.v1}. */
record UserChanged(UUID id, long version, String name) {
    UserChanged {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
    }
}
