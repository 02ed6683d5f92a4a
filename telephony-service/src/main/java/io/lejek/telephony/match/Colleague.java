package io.lejek.telephony.match;

import java.util.UUID;

/** A user who has a certain extension. */
public record Colleague(UUID id, String name) {}
