package io.lejek.crm.account;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

/**
 * The two cookies of a session, both out of reach for scripts and other sites. The access token's cookie outlives the token
 * itself, so that a browser which comes back is told that its session has to be refreshed.
 */
@ApplicationScoped
class SessionCookies {
    static final String ACCESS = "lejek_session";
    static final String REFRESH = "lejek_refresh";

    private static final String REFRESH_PATH = "/api/session";

    private final AccountSettings settings;

    SessionCookies(AccountSettings settings) {
        this.settings = settings;
    }

    NewCookie[] of(Session session, HttpServerRequest request) {
        return cookies(session.accessToken(), session.refreshToken(), settings.refreshTokenLife(), request);
    }

    NewCookie[] none(HttpServerRequest request) {
        return cookies("", "", Duration.ZERO, request);
    }

    private NewCookie[] cookies(String access, String refresh, Duration life, HttpServerRequest request) {
        boolean secure = settings.secureCookies()
                || request.isSSL()
                || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
        return new NewCookie[] {
            cookie(ACCESS, access, "/", life, secure), cookie(REFRESH, refresh, REFRESH_PATH, life, secure)
        };
    }

    private static NewCookie cookie(String name, String value, String path, Duration life, boolean secure) {
        return new NewCookie.Builder(name)
                .value(value)
                .path(path)
                .maxAge(Math.toIntExact(life.toSeconds()))
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
