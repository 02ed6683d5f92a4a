package io.lejek.messaging.live;

/**
 * One server-sent event.
 *
 * @param data written as JSON
 */
record LiveEvent(String name, Object data) {}
