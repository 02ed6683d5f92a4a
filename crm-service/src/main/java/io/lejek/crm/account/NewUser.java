package io.lejek.crm.account;

import io.lejek.crm.record.SingleLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user to be made.
 *
 * @param login kept in lower case
 * @param password 10 to 128 characters
 * @param extension digits, star and hash, as the PBX knows it
 * @param language en (when absent), pl or ru
 */
record NewUser(
        @NotNull @Pattern(regexp = LOGIN, message = LOGIN_RULE)
        String login,

        @NotBlank @SingleLine @Size(max = 100) String name,

        @NotNull @Size(min = Passwords.SHORTEST, max = Passwords.LONGEST)
        String password,

        @NotEmpty @Size(max = 5) List<@NotNull @Pattern(regexp = ROLE, message = ROLE_RULE) String> roles,
        @Nullable UUID teamId,

        @Nullable @Pattern(regexp = EXTENSION, message = EXTENSION_RULE)
        String extension,

        @Nullable @Pattern(regexp = LANGUAGE, message = LANGUAGE_RULE)
        String language) {

    static final String LOGIN = "[\\p{L}\\p{N}._@+-]{2,100}";
    static final String LOGIN_RULE = "must be 2 to 100 letters, digits or . _ @ + -";
    static final String ROLE = "admin|head|manager|agent|marketer";
    static final String ROLE_RULE = "must be admin, head, manager, agent or marketer";
    static final String EXTENSION = "[0-9*#]{1,16}";
    static final String EXTENSION_RULE = "must be 1 to 16 digits, * or #";
    static final String LANGUAGE = "en|pl|ru";
    static final String LANGUAGE_RULE = "must be en, pl or ru";

    User.Profile profile() {
        return new User.Profile(
                canonicalLogin(login), name.strip(), roles, teamId, extension, language == null ? "en" : language);
    }

    /** The one spelling under which a login is kept and looked up. */
    static String canonicalLogin(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "NewUser[" + login + "]";
    }
}
