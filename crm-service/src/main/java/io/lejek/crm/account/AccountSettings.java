package io.lejek.crm.account;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;

/** How people sign in. */
@ConfigMapping(prefix = "lejek.account")
interface AccountSettings {
    /** Cost of a password hash, as the power of two of bcrypt's rounds; each step doubles the time of a sign-in. */
    @WithDefault("12")
    @Min(10)
    @Max(16)
    int passwordCost();

    /** How long an access token holds; a deactivated user keeps the access no longer than this. */
    @WithDefault("15m")
    Duration accessTokenLife();

    /** How long a browser may stay away before one has to sign in again. */
    @WithDefault("30d")
    Duration refreshTokenLife();

    /** For how long a used refresh token is taken once more: two tabs of a browser may send the same one. */
    @WithDefault("10s")
    Duration refreshGrace();

    /** Failed sign-ins of one login from one address before a pause. */
    @WithDefault("10")
    @Min(1)
    int attempts();

    /** The time in which the failures count, and the longest pause. */
    @WithDefault("5m")
    Duration attemptsWindow();

    /** Regular expression of the extensions of shared desks, whose phone belongs to who sits there; not set: there are none. */
    Optional<String> hotDesks();

    /** Whether cookies are for https alone even if a request came by plain http. */
    @WithDefault("false")
    boolean secureCookies();
}
