package io.lejek.telephony.calllist;

import io.lejek.backbone.access.Roles;
import io.lejek.backbone.access.Viewer;
import io.lejek.backbone.problem.Versions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/**
 * Call lists: the members of a segment, to be called within a period. Administrators, heads and marketers make them; who made
 * one, the head of its agents and administrators steer it; its agents work on it.
 */
@Path("/api/telephony/call-lists")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "call lists")
class CallListResource {
    private final ShowCallLists show;
    private final ShowEntries entries;
    private final WriteCallList write;
    private final TakeEntry take;
    private final Viewer viewer;

    CallListResource(ShowCallLists show, ShowEntries entries, WriteCallList write, TakeEntry take, Viewer viewer) {
        this.show = show;
        this.entries = entries;
        this.write = write;
        this.take = take;
        this.viewer = viewer;
    }

    /** The lists that the viewer steers or works on, closed ones last; at most 500. */
    @GET
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT, Roles.MARKETER})
    @Operation(operationId = "listCallLists", summary = "Call lists and how far they are")
    public List<CallListView> list() {
        return show.all();
    }

    /** Makes a list of the members that the segment has now, at most 100,000. 503 when crm does not tell them. */
    @POST
    @ResponseStatus(201)
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MARKETER})
    @Operation(operationId = "makeCallList", summary = "Make a call list of a segment")
    public CallListView make(@NotNull @Valid CallListInput input) {
        return show.one(write.make(input, viewer.userId(), viewer.rawToken()));
    }

    /** A list. 404 also for one that is not the viewer's to see. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT, Roles.MARKETER})
    @Operation(operationId = "getCallList", summary = "A call list and how far it is")
    public CallListView get(@PathParam("id") UUID id) {
        return show.one(id);
    }

    /** Changes all but the members; 412 when If-Match names an older version. */
    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MARKETER})
    @Operation(operationId = "changeCallList", summary = "Change a call list")
    public CallListView change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid CallListInput input) {
        write.change(id, input, show.onlooker(), Versions.expected(ifMatch));
        return show.one(id);
    }

    /** Gives nobody out any more; who is with an agent is finished. */
    @POST
    @Path("/{id}/pause")
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MARKETER})
    @Operation(operationId = "pauseCallList", summary = "Pause a call list")
    public CallListView pause(@PathParam("id") UUID id) {
        return become(id, ListState.PAUSED);
    }

    /** Goes on with a paused list. */
    @POST
    @Path("/{id}/resume")
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MARKETER})
    @Operation(operationId = "resumeCallList", summary = "Go on with a call list")
    public CallListView resume(@PathParam("id") UUID id) {
        return become(id, ListState.RUNNING);
    }

    /** Ends a list for good. */
    @POST
    @Path("/{id}/close")
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MARKETER})
    @Operation(operationId = "closeCallList", summary = "Close a call list")
    public CallListView close(@PathParam("id") UUID id) {
        return become(id, ListState.CLOSED);
    }

    private CallListView become(UUID id, ListState state) {
        write.become(id, state, show.onlooker());
        return show.one(id);
    }

    /** What each agent did. Only for who steers the list. */
    @GET
    @Path("/{id}/agents")
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MARKETER})
    @Operation(operationId = "callListAgents", summary = "What the agents of a call list did")
    public List<AgentProgress> agents(@PathParam("id") UUID id) {
        return show.agents(id);
    }

    /** The clients on a list, in its order. Only for who steers it. */
    @GET
    @Path("/{id}/entries")
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MARKETER})
    @Operation(operationId = "callListEntries", summary = "The clients on a call list")
    public EntryPage entries(
            @PathParam("id") UUID id,
            @QueryParam("state") @Nullable EntryState state,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("after") @DefaultValue("-1") int after) {
        return entries.page(show.steered(id).id(), state, limit, after);
    }

    /**
     * The next client for the viewer, who works on the list, or the one whom the viewer has still. 204 when nobody may be
     * called now, 404 when the viewer does not work on it, 409 when it is not running.
     */
    @POST
    @Path("/{id}/next")
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT})
    @Operation(operationId = "nextOnCallList", summary = "Take the next client of a call list")
    public @Nullable EntryView next(@PathParam("id") UUID id) {
        return take.next(id, viewer.userId())
                .flatMap(taken -> entries.heldBy(viewer.userId()))
                .orElse(null);
    }
}
