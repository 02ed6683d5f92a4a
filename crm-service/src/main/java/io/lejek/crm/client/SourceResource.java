package io.lejek.crm.client;

import io.lejek.backbone.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The sources from which clients came. */
@Path("/api/sources")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Clients")
class SourceResource {
    private final Sources sources;

    SourceResource(Sources sources) {
        this.sources = sources;
    }

    /** At most 200 sources of clients that the viewer may see, by name. */
    @GET
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT, Roles.MARKETER})
    @Operation(summary = "List the sources in use")
    public List<String> list() {
        return sources.used();
    }
}
