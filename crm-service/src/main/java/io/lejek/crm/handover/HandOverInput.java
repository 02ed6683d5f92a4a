package io.lejek.crm.handover;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** @param to the active user who gets everything */
record HandOverInput(@NotNull UUID to) {}
