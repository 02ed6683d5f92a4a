package io.lejek.crm.client;

import io.lejek.crm.job.JobRun;
import io.lejek.crm.job.JobWork;
import io.lejek.crm.property.RenamedChoices;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Gives clients the new names of the choices that they have. */
@ApplicationScoped
class RenameChoices implements JobWork {
    private final RestateClients restate;

    RenameChoices(RestateClients restate) {
        this.restate = restate;
    }

    @Override
    public String kind() {
        return RenamedChoices.JOB;
    }

    @Override
    public void run(JobRun run) {
        RenamedChoices task = run.task(RenamedChoices.class);
        task.names()
                .forEach((from, to) -> restate.all(
                        new RestateClients.Change(
                                "c.properties @> jsonb_build_object(cast(:property as text), cast(:from as text))",
                                List.of("""
                                        update client set properties = properties
                                          || jsonb_build_object(cast(:property as text), cast(:to as text))
                                        where id = any(:ids)
                                        """),
                                Map.of("property", task.propertyId().toString(), "from", from, "to", to)),
                        run));
    }
}
