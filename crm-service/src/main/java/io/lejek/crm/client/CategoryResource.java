package io.lejek.crm.client;

import io.lejek.backbone.access.Roles;
import io.lejek.crm.record.SingleLine;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The categories; a name may hold any character, so it stands in the query and not in the path. */
@Path("/api/categories")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Clients")
class CategoryResource {
    private final CategoryBook book;
    private final ChangeCategories change;

    CategoryResource(CategoryBook book, ChangeCategories change) {
        this.book = book;
        this.change = change;
    }

    /** All categories with the number of clients that the viewer may see in each, by name. */
    @GET
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT, Roles.MARKETER})
    @Operation(summary = "List the categories")
    public List<CategoryView> list() {
        return book.list();
    }

    /** Makes a category before its first use; 409 when the name is taken. */
    @POST
    @ResponseStatus(201)
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Make a category")
    public CategoryView add(@NotNull @Valid CategoryInput input) {
        return change.add(input);
    }

    /** Colours or renames a category; the name of another one makes one of the two. A job changes the clients. */
    @PUT
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Rename, merge or colour a category")
    public StartedChange change(
            @QueryParam("name") @NotBlank @Size(max = 60) @SingleLine String name,
            @NotNull @Valid CategoryInput input) {
        return change.change(name, input);
    }

    /** Takes the category from all clients, by a job, and forgets it. */
    @DELETE
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Delete a category")
    public StartedChange delete(@QueryParam("name") @NotBlank @Size(max = 60) @SingleLine String name) {
        return change.delete(name);
    }
}
