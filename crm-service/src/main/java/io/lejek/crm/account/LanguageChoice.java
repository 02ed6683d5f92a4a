package io.lejek.crm.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** The language in which a user reads Lejek: en, pl or ru. */
record LanguageChoice(
        @NotNull @Pattern(regexp = NewUser.LANGUAGE, message = NewUser.LANGUAGE_RULE)
        String language) {}
