package io.lejek.telephony.recovery;

import io.lejek.backbone.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ledger of what may have been missed. */
@Path("/api/telephony/gaps")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "pbx")
class GapResource {
    private final Gaps gaps;

    GapResource(Gaps gaps) {
        this.gaps = gaps;
    }

    /** The newest 200 times in which events of a PBX may have been missed, and what was recovered of each. */
    @GET
    @RolesAllowed({Roles.ADMIN})
    @Operation(operationId = "listGaps", summary = "When events of the PBXs may have been missed, newest first")
    public List<GapView> list() {
        return gaps.newest();
    }
}
