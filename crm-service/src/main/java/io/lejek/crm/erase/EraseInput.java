package io.lejek.crm.erase;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The confirmation of an erasure.
 *
 * @param name of the client, typed anew
 * @param reason for the audit log
 */
record EraseInput(
        @NotNull @Size(min = 1, max = 400) String name,
        @NotNull Reason reason) {
    /** Why a client is erased (GDPR, article 17); a choice and no text, so that nothing personal is kept by it. */
    enum Reason {
        REQUESTED,
        CONSENT_WITHDRAWN,
        NO_LONGER_NEEDED,
        UNLAWFUL
    }

    @Override
    public String toString() {
        return "EraseInput";
    }
}
