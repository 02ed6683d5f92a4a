package io.lejek.crm.client;

import io.lejek.backbone.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The categories in use. */
@Path("/api/categories")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Clients")
@RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT, Roles.MARKETER})
class CategoryResource {
    private final ClientList list;

    CategoryResource(ClientList list) {
        this.list = list;
    }

    /** All categories with the number of clients that the viewer may see in each, by name. */
    @GET
    @Operation(summary = "List the categories in use")
    public List<CategoryView> list() {
        return list.categories();
    }
}
