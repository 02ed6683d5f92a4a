package io.lejek.funnel.report;

import io.lejek.funnel.metric.FigureCheck;
import io.lejek.funnel.metric.Lag;
import io.lejek.funnel.metric.Progress;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How new the figures are, and whether they may be trusted. */
@ApplicationScoped
class Freshness {
    private final Progress progress;
    private final Lag lag;
    private final FigureCheck check;

    Freshness(Progress progress, Lag lag, FigureCheck check) {
        this.progress = progress;
        this.lag = lag;
        this.check = check;
    }

    /** To be asked before the figures are read: figures newer than the time told are no lie, older ones would be. */
    @Nullable
    Instant asOf() {
        return progress.read().asOf();
    }

    LagView lag() {
        return new LagView(lag.seconds());
    }

    CheckView checked() {
        FigureCheck.Result last = check.last();
        return new CheckView(last.agrees(), last.at());
    }
}
