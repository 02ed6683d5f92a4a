package io.lejek.telephony.calllist;

import io.lejek.backbone.access.Roles;
import io.lejek.backbone.access.Viewer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The client of a call list whom the viewer has now. */
@Path("/api/telephony/call-list-entries")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "call lists")
class EntryResource {
    private final ShowEntries show;
    private final DialEntry dial;
    private final ConcludeEntry conclude;
    private final TakeEntry take;
    private final Viewer viewer;

    EntryResource(ShowEntries show, DialEntry dial, ConcludeEntry conclude, TakeEntry take, Viewer viewer) {
        this.show = show;
        this.dial = dial;
        this.conclude = conclude;
        this.take = take;
        this.viewer = viewer;
    }

    /** The client whom the viewer has now; 204 when none. */
    @GET
    @Path("/mine")
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT})
    @Operation(operationId = "myCallListEntry", summary = "The client of a call list whom the viewer has")
    public @Nullable EntryView mine() {
        return show.heldBy(viewer.userId()).orElse(null);
    }

    /**
     * Rings the viewer's phone, then calls the client. 409 when the client may not be called at this number now, or is being
     * called; 422 without an extension, 503 when the PBX is away or refuses.
     */
    @POST
    @Path("/{id}/dial")
    @ResponseStatus(202)
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT})
    @Operation(operationId = "dialCallListEntry", summary = "Call the client")
    public Dialled dial(@PathParam("id") UUID id, @NotNull @Valid DialInput input) {
        return new Dialled(dial.dial(id, viewer.userId(), input.number()));
    }

    /** What came of it; the client is then off the list, or waits for the time that was agreed. 409 when nobody was called. */
    @POST
    @Path("/{id}/result")
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT})
    @Operation(operationId = "concludeCallListEntry", summary = "Say what came of a call")
    public void result(@PathParam("id") UUID id, @NotNull @Valid ResultInput input) {
        conclude.conclude(id, viewer.userId(), input);
    }

    /** Gives the client back, for anybody who works on the list. */
    @POST
    @Path("/{id}/give-back")
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT})
    @Operation(operationId = "giveBackCallListEntry", summary = "Give the client back")
    public void giveBack(@PathParam("id") UUID id) {
        take.giveBack(id, viewer.userId());
    }
}
