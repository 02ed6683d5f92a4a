package io.lejek.crm.erase;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The confirmation of an erasure.
 *
 * @param name of the client, typed anew
 */
record EraseInput(@NotNull @Size(min = 1, max = 400) String name) {
    @Override
    public String toString() {
        return "EraseInput";
    }
}
