package io.lejek.crm.audit;

import org.jspecify.annotations.Nullable;

/**
 * One field of an entry.
 *
 * @param field name of the column, such as {@code owner_id}, or {@code property} for a property of a client
 * @param property name of the property; null for every other field
 * @param from as a reader understands it: users, teams and persons by their names; null when there was nothing
 * @param to likewise
 */
record AuditChange(
        String field,
        @Nullable String property,
        @Nullable String from,
        @Nullable String to) {}
