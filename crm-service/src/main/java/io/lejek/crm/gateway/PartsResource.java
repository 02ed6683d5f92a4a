package io.lejek.crm.gateway;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The state of every part, for the settings page. */
@Path("/api/health/parts")
@Authenticated
@Tag(name = "Health")
class PartsResource {
    private final CheckParts checkParts;

    PartsResource(CheckParts checkParts) {
        this.checkParts = checkParts;
    }

    /** Asks all parts at once; one that does not answer within two seconds is down. */
    @GET
    @RunOnVirtualThread
    @Operation(summary = "How are the database, Kafka and the other services?")
    public List<PartView> parts() {
        return checkParts.all();
    }
}
