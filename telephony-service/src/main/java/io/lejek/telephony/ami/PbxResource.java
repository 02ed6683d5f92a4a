package io.lejek.telephony.ami;

import io.lejek.backbone.access.Roles;
import io.lejek.backbone.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The state of the lines to the PBXs. */
@Path("/api/telephony/pbx")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "pbx")
class PbxResource {
    private final PbxStatus status;
    private final TestPbx testPbx;

    PbxResource(PbxStatus status, TestPbx testPbx) {
        this.status = status;
        this.testPbx = testPbx;
    }

    /** Every configured PBX with the state of its line; an empty list where none is configured. */
    @GET
    @RolesAllowed({Roles.ADMIN, Roles.HEAD, Roles.MANAGER, Roles.AGENT, Roles.MARKETER})
    @Operation(operationId = "listPbx", summary = "The state of the lines to the PBXs")
    public List<PbxView> list() {
        return status.all();
    }

    /** Signs on once more and looks for what is wrong; an empty list when all is well. 404 when no PBX has this name. */
    @POST
    @Path("/{name}/test")
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "testPbx", summary = "Test the line to a PBX")
    public List<PbxFinding> test(@PathParam("name") @Size(max = 100) String name) {
        return testPbx.test(name).orElseThrow(() -> Problem.NOT_FOUND.because("No PBX of this name is configured."));
    }
}
