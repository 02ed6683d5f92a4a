package io.lejek.telephony.recording;

import io.lejek.backbone.access.Roles;
import io.lejek.backbone.access.Viewer;
import io.lejek.telephony.call.CallLog;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What was recorded of calls, for those who may see the call. */
@Path("/api/telephony/calls/{id}")
@Tag(name = "calls")
class RecordingResource {
    private final CallLog calls;
    private final PlayRecording playRecording;
    private final Listens listens;
    private final Viewer viewer;

    RecordingResource(CallLog calls, PlayRecording playRecording, Listens listens, Viewer viewer) {
        this.calls = calls;
        this.playRecording = playRecording;
        this.listens = listens;
        this.viewer = viewer;
    }

    /**
     * A recording of a call, or the part of it that the header Range asks for (RFC 9110, section 14); who begins to listen is
     * noted. 404 when it is not there, is kept no more, or the call is not the viewer's; 409 while the PBX still writes it.
     *
     * @param number which of the call's recordings, in the order of its steps, counted from 0
     */
    @GET
    @Path("/recordings/{number}")
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT})
    @Operation(operationId = "getRecording", summary = "The sound of a call")
    public Response recording(
            @PathParam("id") UUID id,
            @PathParam("number") @Min(0) @Max(199) int number,
            @HeaderParam("Range") @Nullable @Size(max = 200) String range)
            throws InterruptedException {
        Sound sound = playRecording.play(calls.visible(viewer.scope(), id), number, range, viewer.userId());
        Response.ResponseBuilder answer = Response.status(sound.status())
                .header("Accept-Ranges", "bytes")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store");
        sound.headers().forEach(answer::header);
        return answer.entity(sound.body()).build();
    }

    /** Who listened to the recordings of a call. 404 also for a call that is not the viewer's. */
    @GET
    @Path("/listens")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.HEAD})
    @Operation(operationId = "getListens", summary = "Who listened to a call, the last first")
    public List<Listen> listens(@PathParam("id") UUID id) {
        return listens.of(calls.visible(viewer.scope(), id).call().id());
    }
}
