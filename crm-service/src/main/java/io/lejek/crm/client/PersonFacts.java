package io.lejek.crm.client;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact person, checked and in the form that is kept.
 *
 * @param id of the person that is known already; null for a new one
 * @param position such as "purchasing"
 */
record PersonFacts(@Nullable UUID id, String name, @Nullable String position, List<ContactAddress> addresses) {}
