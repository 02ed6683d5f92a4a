package io.lejek.crm.client;

/**
 * A category in use.
 *
 * @param count of the clients that have it, among those the viewer may see
 */
record CategoryView(String name, long count) {}
