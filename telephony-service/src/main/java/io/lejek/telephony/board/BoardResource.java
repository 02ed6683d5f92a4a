package io.lejek.telephony.board;

import io.lejek.backbone.access.Roles;
import io.lejek.backbone.access.Scope;
import io.lejek.backbone.access.Viewer;
import io.lejek.backbone.problem.Problem;
import io.lejek.telephony.ami.PbxStatus;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The board of the call centre. */
@Path("/api/telephony/board")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "board")
class BoardResource {
    private final PbxStatus pbxStatus;
    private final CallCounts counts;
    private final BoardSettings settings;
    private final Viewer viewer;

    BoardResource(PbxStatus pbxStatus, CallCounts counts, BoardSettings settings, Viewer viewer) {
        this.pbxStatus = pbxStatus;
        this.counts = counts;
        this.settings = settings;
        this.viewer = viewer;
    }

    /**
     * What goes on, and the day so far in a time zone. Of agents a head sees the own team. 400 when there is no such zone.
     */
    @GET
    @RolesAllowed({Roles.ADMIN, Roles.HEAD})
    @Operation(operationId = "callCentreBoard", summary = "The call centre now and today")
    public Board board(@QueryParam("zone") @DefaultValue("UTC") @Size(max = 60) String zone) {
        Instant since = counts.today(zone(zone));
        return new Board(
                pbxStatus.now(),
                settings.serviceLevel().toSeconds(),
                counts.all(since),
                counts.queues(since),
                counts.agents(since, team()),
                counts.hours(since));
    }

    private @Nullable UUID team() {
        return viewer.scope() instanceof Scope.Team(UUID team) ? team : null;
    }

    private static ZoneId zone(String zone) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw Problem.INVALID_INPUT.because("Enter a time zone such as Europe/Warsaw.");
        }
    }
}
