package io.lejek.crm.job;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** A door for the tests to hand in work as a signed-in user does. */
@Path("/test/jobs")
@PermitAll
class HandIn {
    private final Jobs jobs;

    HandIn(Jobs jobs) {
        this.jobs = jobs;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public UUID submit(CountingWork.Task task) {
        return jobs.submit(CountingWork.KIND, "Counting", task);
    }
}
