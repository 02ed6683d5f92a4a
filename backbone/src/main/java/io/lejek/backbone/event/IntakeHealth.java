package io.lejek.backbone.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Red when Kafka lost events that this service had not seen. */
@Readiness
@ApplicationScoped
class IntakeHealth implements HealthCheck {
    private final List<String> losses = new CopyOnWriteArrayList<>();

    void lost(String what) {
        losses.add(what);
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("intake")
                .status(losses.isEmpty())
                .withData("lost", String.join("; ", losses))
                .build();
    }
}
