package io.lejek.crm.segment;

import io.lejek.backbone.access.Roles;
import io.lejek.crm.record.Page;
import io.lejek.crm.record.SingleLine;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The audience of a campaign. A category that is absent means all clients that the viewer may see. */
@Path("/api/segments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Segments")
@RolesAllowed({Roles.MARKETER, Roles.ADMIN, Roles.HEAD})
class SegmentResource {
    private static final int LIMIT = 1_000;

    private final Segments segments;

    SegmentResource(Segments segments) {
        this.segments = segments;
    }

    /** The members by id, in pages of at most 1000. */
    @GET
    @Path("/members")
    @Operation(summary = "List the members of a segment")
    public Page<SegmentMember> members(
            @QueryParam("category") @Size(max = 60) @SingleLine @Nullable String category,
            @QueryParam("limit") @DefaultValue("1000") @Min(1) @Max(LIMIT) int limit,
            @QueryParam("after") @Size(max = 2_000) @Nullable String after) {
        return segments.members(category, limit, after);
    }

    /** How many members there are. */
    @GET
    @Path("/count")
    @Operation(summary = "Count the members of a segment")
    public SegmentSize count(@QueryParam("category") @Size(max = 60) @SingleLine @Nullable String category) {
        return segments.size(category);
    }
}
