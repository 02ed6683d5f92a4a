package io.lejek.crm.view;

import io.lejek.backbone.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Searches of the list of clients, kept under names. Everybody uses their own and shared ones, on the clients they may see. */
@Path("/api/views")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Views")
@RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT, Roles.MARKETER})
class SavedViewResource {
    private final SavedViews views;
    private final KeepView keep;

    SavedViewResource(SavedViews views, KeepView keep) {
        this.views = views;
        this.keep = keep;
    }

    /** All views that the viewer may use, by name. */
    @GET
    @Operation(summary = "List saved views")
    public List<SavedView> list() {
        return views.all();
    }

    /**
     * Keeps a search under a name; 409 when the viewer has a view of this name, 400 naming the node of the filter that is wrong,
     * such as a segment that is not shared in a view that is.
     */
    @POST
    @ResponseStatus(201)
    @Operation(summary = "Save a view")
    public SavedView add(@NotNull @Valid SavedViewInput input) {
        return views.read(keep.add(input));
    }

    /** Changes one's own view; an administrator any shared one. */
    @PUT
    @Path("/{id}")
    @Operation(summary = "Change a view")
    public SavedView change(@PathParam("id") UUID id, @NotNull @Valid SavedViewInput input) {
        keep.change(id, input);
        return views.read(id);
    }

    /** Removes one's own view; an administrator any shared one. */
    @DELETE
    @Path("/{id}")
    @Operation(summary = "Remove a view")
    public void delete(@PathParam("id") UUID id) {
        keep.delete(id);
    }

    /** Chooses the view with which the viewer's own list opens, or none. */
    @PUT
    @Path("/default")
    @Operation(summary = "Choose the default view")
    public void open(@NotNull @Valid DefaultViewInput input) {
        keep.open(input.viewId());
    }
}
