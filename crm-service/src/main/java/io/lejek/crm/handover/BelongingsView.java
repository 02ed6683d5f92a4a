package io.lejek.crm.handover;

/**
 * What a user would leave behind.
 *
 * @param clients that the user is responsible for
 * @param deals open ones; closed deals stay whose they were
 * @param tasks open ones
 */
record BelongingsView(long clients, long deals, long tasks) {}
