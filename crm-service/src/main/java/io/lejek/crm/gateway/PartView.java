package io.lejek.crm.gateway;

/**
 * How a part of Lejek is.
 *
 * @param part database, kafka, telephony, messaging or funnel
 * @param detail what is wrong and what to do, or how fast it answered
 */
record PartView(String part, boolean up, String detail) {}
