package io.lejek.crm.duplicate;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Two clients, in any order. */
record PairInput(@NotNull UUID firstId, @NotNull UUID secondId) {
    UUID lower() {
        return firstId.toString().compareTo(secondId.toString()) < 0 ? firstId : secondId;
    }

    UUID higher() {
        return lower().equals(firstId) ? secondId : firstId;
    }
}
