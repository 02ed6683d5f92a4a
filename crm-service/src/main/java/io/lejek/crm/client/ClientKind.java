package io.lejek.crm.client;

/** What a client is. */
public enum ClientKind {
    COMPANY,
    PERSON
}
