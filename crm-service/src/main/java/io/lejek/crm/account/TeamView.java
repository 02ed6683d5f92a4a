package io.lejek.crm.account;

import java.util.UUID;

/** A team as everybody sees it. */
public record TeamView(UUID id, String name) {}
