package io.lejek.crm.deal;

import io.lejek.backbone.access.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Makes the {@link Act} of the viewer of this request. */
@ApplicationScoped
public class Acts {
    private final Viewer viewer;
    private final Clock clock;

    Acts(Viewer viewer, Clock clock) {
        this.viewer = viewer;
        this.clock = clock;
    }

    /** @param at when it happened; null: now. Kept in microseconds, as the database does. */
    public Act byViewer(Cause cause, @Nullable Instant at) {
        return new Act(viewer.userId(), cause, at == null ? null : at.truncatedTo(ChronoUnit.MICROS), clock.instant());
    }
}
