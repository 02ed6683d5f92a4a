package io.lejek.crm.segment;

import io.lejek.backbone.access.Roles;
import io.lejek.backbone.problem.Versions;
import io.lejek.crm.client.ClientSelection;
import io.lejek.crm.filter.Filters;
import io.lejek.crm.record.Page;
import io.lejek.crm.record.SingleLine;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** Named cuts of the client base. Everybody uses their own and shared ones; members are those clients that the viewer may see. */
@Path("/api/segments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Segments")
class SegmentResource {
    private static final int LIMIT = 1_000;

    private final SegmentBook book;
    private final KeepSegment keep;
    private final Segments segments;

    SegmentResource(SegmentBook book, KeepSegment keep, Segments segments) {
        this.book = book;
        this.keep = keep;
        this.segments = segments;
    }

    /** All segments that the viewer may use, by name. */
    @GET
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT, Roles.MARKETER})
    @Operation(summary = "List segments")
    public List<SegmentView> list() {
        return book.all();
    }

    /** Keeps a filter under a name; 409 when the name is taken, 400 naming the node of the filter that is wrong, such as a segment that is not shared in one that is. */
    @POST
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.MARKETER})
    @Operation(summary = "Make a segment")
    public RestResponse<SegmentView> add(@NotNull @Valid SegmentInput input) {
        return created(keep.add(input));
    }

    /** A segment with its filter; the ETag is its version. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT, Roles.MARKETER})
    @Operation(summary = "Read a segment")
    public RestResponse<SegmentView> get(@PathParam("id") UUID id) {
        return tagged(book.read(id));
    }

    /**
     * Changes one's own segment (an administrator any); 409 for the filter of a static one and for one that is to be shared no
     * more although shared ones are made of it, 412 for a stale version.
     */
    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.MARKETER})
    @Operation(summary = "Change a segment")
    public RestResponse<SegmentView> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid SegmentInput input) {
        keep.change(id, input, Versions.expected(ifMatch));
        return tagged(book.read(id));
    }

    /** Removes one's own segment (an administrator any); its clients stay. */
    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.MARKETER})
    @Operation(summary = "Remove a segment")
    public void delete(@PathParam("id") UUID id) {
        keep.delete(id);
    }

    /** Writes the present members down as a static segment of another name. */
    @POST
    @Path("/{id}/snapshot")
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.MARKETER})
    @Operation(summary = "Write the members of a segment down")
    public RestResponse<SegmentView> snapshot(@PathParam("id") UUID id, @NotNull @Valid SnapshotInput input) {
        return created(keep.snapshot(id, input.name()));
    }

    /** How many clients a selection holds, with a sample of ten: for the editor, before anything is kept. */
    @POST
    @Path("/preview")
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT, Roles.MARKETER})
    @Operation(summary = "Count and sample a filter")
    public SegmentPreview preview(@NotNull @Valid ClientSelection selection) {
        return segments.preview(selection);
    }

    /** Why a client is in the segment, or not: every condition with whether it holds. */
    @GET
    @Path("/{id}/why")
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT, Roles.MARKETER})
    @Operation(summary = "Explain whether a client is in a segment")
    public Filters.Explanation why(@PathParam("id") UUID id, @QueryParam("client") @NotNull UUID clientId) {
        return segments.why(id, clientId);
    }

    /** All members, one JSON object a line, of any number. */
    @GET
    @Path("/{id}/members")
    @Produces(MemberStream.NDJSON)
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.MARKETER})
    @Operation(summary = "Stream the members of a segment")
    @APIResponse(
            responseCode = "200",
            description = "One object a line",
            content = @Content(mediaType = MemberStream.NDJSON, schema = @Schema(implementation = SegmentMember.class)))
    public StreamingOutput members(@PathParam("id") UUID id) {
        book.read(id);
        return new MemberStream(segments, KeepSegment.memberOf(id));
    }

    /** The clients of a category, or all, by id, in pages of at most 1000. */
    @GET
    @Path("/members")
    @RolesAllowed({Roles.MARKETER, Roles.ADMIN, Roles.HEAD})
    @Operation(summary = "List the clients of a category")
    public Page<SegmentMember> members(
            @QueryParam("category") @Size(max = 60) @SingleLine @Nullable String category,
            @QueryParam("limit") @DefaultValue("1000") @Min(1) @Max(LIMIT) int limit,
            @QueryParam("after") @Size(max = 2_000) @Nullable String after) {
        return segments.members(Segments.ofCategory(category), limit, after);
    }

    /** How many clients there are of a category, or at all. */
    @GET
    @Path("/count")
    @RolesAllowed({Roles.MARKETER, Roles.ADMIN, Roles.HEAD})
    @Operation(summary = "Count the clients of a category")
    public SegmentSize count(@QueryParam("category") @Size(max = 60) @SingleLine @Nullable String category) {
        return new SegmentSize(segments.count(Segments.ofCategory(category)));
    }

    private RestResponse<SegmentView> created(UUID id) {
        SegmentView view = book.read(id);
        return ResponseBuilder.<SegmentView>created(URI.create("/api/segments/" + id))
                .tag(Versions.tag(view.version()))
                .entity(view)
                .build();
    }

    private static RestResponse<SegmentView> tagged(SegmentView view) {
        return ResponseBuilder.ok(view).tag(Versions.tag(view.version())).build();
    }
}
