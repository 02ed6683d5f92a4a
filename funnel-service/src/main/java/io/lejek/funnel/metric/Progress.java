package io.lejek.funnel.metric;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** How often the figures changed: the sum over all partitions, each of which counts its own batches in its own row. */
@ApplicationScoped
public class Progress {
    private final Jdbi jdbi;

    Progress(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * A state of the figures.
     *
     * @param version grows with every batch that changed a figure
     * @param asOf when the newest event in the figures was recorded at its source; null before the first
     */
    public record At(long version, @Nullable Instant asOf) {}

    public At read() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select coalesce(sum(version), 0) as version, max(as_of) as as_of from funnel_progress")
                .map((row, context) -> {
                    OffsetDateTime asOf = row.getObject("as_of", OffsetDateTime.class);
                    return new At(row.getLong("version"), asOf == null ? null : asOf.toInstant());
                })
                .one());
    }

    /** Counts one more change; part of the transaction that changes the figures. */
    void advance(String source, int partition, @Nullable Instant asOf) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into funnel_progress as p (source, partition, version, as_of)
                        values (:source, :partition, 1, :asOf)
                        on conflict (source, partition) do update
                        set version = p.version + 1, as_of = greatest(p.as_of, excluded.as_of)
                        """)
                .bind("source", source)
                .bind("partition", partition)
                .bindByType("asOf", asOf == null ? null : asOf.atOffset(ZoneOffset.UTC), OffsetDateTime.class)
                .execute());
    }
}
