package io.lejek.crm.account;

import io.lejek.crm.record.SingleLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The first administrator.
 *
 * @param token of the set-up link
 * @param language en (when absent), pl or ru
 */
record SetupInput(
        @NotBlank @Size(max = 200) String token,

        @NotNull @Pattern(regexp = NewUser.LOGIN, message = NewUser.LOGIN_RULE)
        String login,

        @NotBlank @SingleLine @Size(max = 100) String name,

        @NotNull @Size(min = Passwords.SHORTEST, max = Passwords.LONGEST)
        String password,

        @Nullable @Pattern(regexp = NewUser.LANGUAGE, message = NewUser.LANGUAGE_RULE)
        String language) {
    @Override
    public String toString() {
        return "SetupInput[" + login + "]";
    }
}
