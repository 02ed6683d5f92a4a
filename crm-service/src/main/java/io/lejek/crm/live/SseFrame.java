package io.lejek.crm.live;

/**
 * One server-sent event.
 *
 * @param event its name, {@code message} when the source gave none
 * @param data its lines
 */
record SseFrame(String event, String data) {}
