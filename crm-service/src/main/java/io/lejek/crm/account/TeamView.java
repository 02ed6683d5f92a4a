package io.lejek.crm.account;

import java.util.UUID;

/** A team as everybody sees it. */
record TeamView(UUID id, String name) {}
