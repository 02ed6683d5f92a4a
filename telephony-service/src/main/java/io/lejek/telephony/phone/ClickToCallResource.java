package io.lejek.telephony.phone;

import io.lejek.backbone.access.Roles;
import io.lejek.backbone.access.Viewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Calling by click. */
@Path("/api/telephony/calls")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "calls")
class ClickToCallResource {
    private final ClickToCall clickToCall;
    private final Viewer viewer;

    ClickToCallResource(ClickToCall clickToCall, Viewer viewer) {
        this.clickToCall = clickToCall;
        this.viewer = viewer;
    }

    /**
     * Rings the viewer's own extension and, when it is picked up, dials the number. 400 when it is no phone number, 422
     * ({@code no-extension}) when the viewer has no extension, 503 when the PBX is away or refuses. 409
     * ({@code consent-withdrawn}) when somebody with the number wants no calls of advertising and no reason is given.
     */
    @POST
    @ResponseStatus(202)
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT})
    @Operation(operationId = "clickToCall", summary = "Ring the viewer's phone, then dial the number")
    public CallAccepted call(@Valid @NotNull CallRequest request) {
        return clickToCall.call(viewer.userId(), request);
    }
}
