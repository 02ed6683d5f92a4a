package io.lejek.telephony.phone;

import io.lejek.backbone.access.Roles;
import io.lejek.backbone.access.Viewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The viewer's own phone, in a call that the live stream tells of; {@code leg} comes from there. */
@Path("/api/telephony/phone/{leg}")
@Tag(name = "phone")
class ControlPhoneResource {
    private final ControlPhone control;
    private final Viewer viewer;

    ControlPhoneResource(ControlPhone control, Viewer viewer) {
        this.control = control;
        this.viewer = viewer;
    }

    /** Hangs up. 404 when the viewer's phone is in no such call, 422 without an extension, 503 when the PBX refuses. */
    @POST
    @Path("/hang-up")
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT})
    @Operation(operationId = "hangUp", summary = "Hang up on the viewer's phone")
    public void hangUp(@PathParam("leg") @Size(max = 200) String leg) {
        control.hangUp(viewer.userId(), leg);
    }

    /** Passes the other side on without asking. 400 when it is neither an extension nor a number; else as hanging up. */
    @POST
    @Path("/pass-on")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT})
    @Operation(operationId = "passOn", summary = "Pass the other side on to a colleague or a number")
    public void passOn(@PathParam("leg") @Size(max = 200) String leg, @Valid @NotNull PassOnRequest request) {
        control.passOn(viewer.userId(), leg, request);
    }
}
