package io.lejek.telephony.ami;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/**
 * A PBX that is away is told, but takes nothing down: everything else works. Threads that no longer go round are a reason
 * to be started anew.
 */
final class PbxHealth {
    private PbxHealth() {}

    /** Always up; the data say which PBX is connected to this replica. */
    @Readiness
    static class Connected implements HealthCheck {
        private final PbxLines lines;

        Connected(PbxLines lines) {
            this.lines = lines;
        }

        @Override
        public HealthCheckResponse call() {
            HealthCheckResponseBuilder answer = HealthCheckResponse.named("pbx").up();
            lines.all().forEach((name, line) -> answer.withData(name, line.connected() ? "connected" : "away"));
            return answer.build();
        }
    }

    /** Down when the threads of a line have stopped. */
    @Liveness
    static class Alive implements HealthCheck {
        private final PbxLines lines;

        Alive(PbxLines lines) {
            this.lines = lines;
        }

        @Override
        public HealthCheckResponse call() {
            boolean live = lines.all().values().stream().allMatch(PbxLine::live);
            return HealthCheckResponse.named("pbx-lines").status(live).build();
        }
    }
}
