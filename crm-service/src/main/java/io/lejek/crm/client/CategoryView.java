package io.lejek.crm.client;

import org.jspecify.annotations.Nullable;

/**
 * A category.
 *
 * @param colour such as {@code #0e6863}; null for none
 * @param count of the clients that have it, among those the viewer may see
 */
record CategoryView(String name, @Nullable String colour, long count) {}
