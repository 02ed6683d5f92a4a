package io.lejek.funnel.report;

import io.lejek.backbone.access.Roles;
import io.lejek.backbone.access.Viewer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The funnel's figures, always within the viewer's scope: an administrator's all, a head's team, a manager's own deals. */
@Path("/api/funnel")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER})
@RunOnVirtualThread
@Tag(name = "funnel")
class FunnelResource {
    private final Viewer viewer;
    private final OpenFunnel open;
    private final ClosedFunnel closed;
    private final FigureDeals deals;

    FunnelResource(Viewer viewer, OpenFunnel open, ClosedFunnel closed, FigureDeals deals) {
        this.viewer = viewer;
        this.open = open;
        this.closed = closed;
        this.deals = deals;
    }

    @GET
    @Path("/open")
    @Operation(
            operationId = "openFunnel",
            summary = "The live funnel of open deals",
            description =
                    "Per stage and in total: deals, clients, potential, expected income, median age, deals without "
                            + "next step. Optionally of one deal type and one owner. 400 when an id is none.")
    public OpenFunnelView open(@RestQuery @Nullable String typeId, @RestQuery @Nullable String ownerId) {
        return open.read(new DealFilter(
                viewer.scope(), DealFilter.id("typeId", typeId), null, DealFilter.id("ownerId", ownerId)));
    }

    @GET
    @Path("/closed")
    @Operation(
            operationId = "closedFunnel",
            summary = "The funnel of deals won and lost in a period",
            description =
                    "By the time of closing and the owner at the closing. 'from' and 'to' are dates (whole UTC days, "
                            + "'to' included) or times with offset ('to' excluded); without them, all time. 400 when one is neither.")
    public ClosedFunnelView closed(
            @RestQuery @Nullable String typeId,
            @RestQuery @Nullable String ownerId,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to) {
        DealFilter filter = new DealFilter(
                viewer.scope(), DealFilter.id("typeId", typeId), null, DealFilter.id("ownerId", ownerId));
        return closed.read(filter, Period.parse(from, to));
    }

    @GET
    @Path("/deals")
    @Operation(
            operationId = "figureDeals",
            summary = "The deals behind a figure",
            description = "Newest deal first, in pages. The deals listed are exactly those that the figure counts.")
    public DealPage deals(@BeanParam FigureQuery query) {
        return deals.read(query.filter(viewer.scope()), query);
    }
}
