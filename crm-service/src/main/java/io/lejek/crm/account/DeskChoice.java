package io.lejek.crm.account;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** @param extension of the desk at which the user sits; null to leave it */
record DeskChoice(
        @Nullable @Pattern(regexp = NewUser.EXTENSION, message = NewUser.EXTENSION_RULE)
        String extension) {}
