package io.lejek.crm.account;

import io.lejek.crm.record.SingleLine;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What somebody signs in with. */
record Credentials(
        @NotNull @SingleLine @Size(max = 100) String login,
        @NotNull @Size(max = Passwords.LONGEST) String password) {
    @Override
    public String toString() {
        return "Credentials[" + login + "]";
    }
}
