package io.lejek.backbone.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Red when Kafka lost events that this service had not seen. */
@Readiness
@ApplicationScoped
class IntakeHealth implements HealthCheck {
    private final IntakeLosses losses;

    IntakeHealth(IntakeLosses losses) {
        this.losses = losses;
    }

    @Override
    public HealthCheckResponse call() {
        List<String> lost = losses.all();
        return HealthCheckResponse.named("intake")
                .status(lost.isEmpty())
                .withData("lost", String.join("; ", lost))
                .build();
    }
}
