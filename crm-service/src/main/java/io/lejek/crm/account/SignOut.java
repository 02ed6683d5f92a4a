package io.lejek.crm.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Ends a session: no token of its family can be refreshed any more. */
@ApplicationScoped
class SignOut {
    private final RefreshTokens tokens;

    SignOut(RefreshTokens tokens) {
        this.tokens = tokens;
    }

    @Transactional
    void by(String secret) {
        tokens.lock(secret).ifPresent(token -> tokens.endFamily(token.family()));
    }
}
