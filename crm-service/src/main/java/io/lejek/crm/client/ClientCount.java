package io.lejek.crm.client;

/** How many clients of a selection the viewer may see. */
record ClientCount(long count) {}
