package io.lejek.crm.account;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The first steps in a new installation. */
@Path("/api/setup")
@PermitAll
@Tag(name = "Account")
class SetupResource {
    private final SetupTokens tokens;
    private final SetUp setUp;
    private final OfferSetup offer;
    private final SessionCookies cookies;

    SetupResource(SetupTokens tokens, SetUp setUp, OfferSetup offer, SessionCookies cookies) {
        this.tokens = tokens;
        this.setUp = setUp;
        this.offer = offer;
        this.cookies = cookies;
    }

    /** Whether the installation still waits for its first administrator. */
    record SetupView(boolean needed) {}

    /** Tells whether the set-up is still to be done. */
    @GET
    @Operation(summary = "Is the set-up still to be done?")
    public SetupView state() {
        return new SetupView(tokens.isSetupNeeded());
    }

    /** Makes the first administrator and signs them in; 400 for a wrong token, 409 when a user exists. */
    @POST
    @Operation(summary = "Make the first administrator, by the one-time token")
    @APIResponse(responseCode = "204", description = "Done and signed in, see the cookies")
    public RestResponse<Void> setUp(@NotNull @Valid SetupInput input, @Context HttpServerRequest request) {
        Session session = setUp.firstAdministrator(input);
        offer.withdraw();
        return RestResponse.ResponseBuilder.<Void>noContent()
                .cookie(cookies.of(session, request))
                .build();
    }
}
