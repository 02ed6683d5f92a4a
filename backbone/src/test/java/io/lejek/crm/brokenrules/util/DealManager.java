package io.lejek.crm.brokenrules.util;

import io.lejek.funnel.brokenrules.Figure;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import java.time.Instant;

/** Breaks every rule of the house that one class can break, to prove that each rule can turn red. */
@Path("/broken")
public class DealManager {
    @Inject
    Figure figure;

    public Row row() {
        return new Row(Instant.now());
    }

    /** An entity that leaves by the REST door. */
    @Entity
    public record Row(Instant at) {}
}
