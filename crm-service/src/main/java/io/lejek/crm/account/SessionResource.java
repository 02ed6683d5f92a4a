package io.lejek.crm.account;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Signing in, staying signed in, and leaving. The access token holds 15 minutes, the refresh token 30 days. */
@Path("/api/session")
@PermitAll
@Tag(name = "Account")
class SessionResource {
    private final SignIn signIn;
    private final RefreshSession refresh;
    private final SignOut signOut;
    private final SessionCookies cookies;

    SessionResource(SignIn signIn, RefreshSession refresh, SignOut signOut, SessionCookies cookies) {
        this.signIn = signIn;
        this.refresh = refresh;
        this.signOut = signOut;
        this.cookies = cookies;
    }

    /**
     * Signs in. 401 when login or password is wrong, with the same answer in the same time for an unknown login; 429 with
     * Retry-After after ten failures within five minutes from one address.
     */
    @POST
    @Operation(summary = "Sign in")
    public RestResponse<SessionView> signIn(
            @NotNull @Valid Credentials credentials, @Context HttpServerRequest request) {
        Session session = signIn.with(credentials, request.remoteAddress().hostAddress());
        return with(cookies.of(session, request)).entity(session.view()).build();
    }

    /** Exchanges the refresh cookie for a new pair of cookies; 401 when one has to sign in again. */
    @POST
    @Path("/refresh")
    @Operation(summary = "Stay signed in: exchange the refresh cookie")
    public RestResponse<SessionView> refresh(
            @CookieParam(SessionCookies.REFRESH) @Nullable @Size(max = 200) String secret,
            @Context HttpServerRequest request) {
        Session session =
                Optional.ofNullable(secret).flatMap(refresh::by).orElseThrow(CurrentUserResource::sessionExpired);
        return with(cookies.of(session, request)).entity(session.view()).build();
    }

    /** Signs out: removes the cookies and ends the session's refresh tokens. Without a session it does nothing. */
    @DELETE
    @Operation(summary = "Sign out")
    @APIResponse(responseCode = "204", description = "Signed out")
    public RestResponse<Void> signOut(
            @CookieParam(SessionCookies.REFRESH) @Nullable @Size(max = 200) String secret,
            @Context HttpServerRequest request) {
        if (secret != null) {
            signOut.by(secret);
        }
        return RestResponse.ResponseBuilder.<Void>noContent()
                .cookie(cookies.none(request))
                .build();
    }

    private static RestResponse.ResponseBuilder<SessionView> with(NewCookie... cookies) {
        return RestResponse.ResponseBuilder.<SessionView>ok().cookie(cookies);
    }
}
