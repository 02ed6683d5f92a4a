package io.lejek.telephony.call;

import io.lejek.backbone.access.Roles;
import io.lejek.backbone.access.Viewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Finished calls. */
@Path("/api/telephony/calls")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "calls")
class CallResource {
    private final Calls calls;
    private final Viewer viewer;

    CallResource(Calls calls, Viewer viewer) {
        this.calls = calls;
        this.viewer = viewer;
    }

    /** The calls that the viewer may see, newest first: an administrator all, a head the team's, others their own. */
    @GET
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT})
    @Operation(operationId = "listCalls", summary = "Finished calls, newest first")
    public CallPage list(
            @QueryParam("clientId") @Nullable UUID clientId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("after") @Nullable @Size(max = 100) String after) {
        return calls.page(viewer.scope(), clientId, limit, after);
    }
}
