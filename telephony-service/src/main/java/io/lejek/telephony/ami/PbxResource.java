package io.lejek.telephony.ami;

import io.lejek.backbone.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The state of the lines to the PBXs. */
@Path("/api/telephony/pbx")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "pbx")
class PbxResource {
    private final PbxStatus status;

    PbxResource(PbxStatus status) {
        this.status = status;
    }

    /** Every configured PBX with the state of its line; an empty list where none is configured. */
    @GET
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT, Roles.MARKETER})
    @Operation(operationId = "listPbx", summary = "The state of the lines to the PBXs")
    public List<PbxView> list() {
        return status.all();
    }
}
