package io.lejek.funnel.metric;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Red when figures and facts differ. It is a wellness light and no readiness one: all replicas see the same figures, and
 * taking them all out of service would hide the other figures too. The pages show it as {@code checked.ok}.
 */
@Wellness
@ApplicationScoped
class FigureHealth implements HealthCheck {
    private final FigureCheck check;
    private final Watch watch;

    FigureHealth(FigureCheck check, Watch watch) {
        this.check = check;
        this.watch = watch;
    }

    @Override
    public HealthCheckResponse call() {
        FigureCheck.Result last = check.last();
        Instant at = last.at();
        return HealthCheckResponse.named("figures")
                .status(last.agrees())
                .withData("breaks", last.breaks())
                .withData("checkedAt", at == null ? "never" : at.toString())
                .withData("pendingEvents", watch.waiting().events())
                .withData("pendingOldestSeconds", watch.oldestWait().toSeconds())
                .build();
    }
}
