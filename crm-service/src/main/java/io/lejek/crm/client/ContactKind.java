package io.lejek.crm.client;

/** How a client is reached at a contact point. */
public enum ContactKind {
    PHONE,
    EMAIL
}
