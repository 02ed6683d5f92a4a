package io.lejek.crm.client;

import org.jspecify.annotations.Nullable;

/**
 * A contact point as entered, brought into the form that is compared.
 *
 * @param value E.164, or the e-mail address in lower case
 * @param raw as it was typed
 */
record ContactAddress(
        ContactKind kind,
        String value,
        String raw,
        @Nullable String label) {
    boolean sameAs(ContactAddress other) {
        return kind == other.kind && value.equals(other.value);
    }
}
