package io.lejek.local.bench;

import io.lejek.local.stack.LocalStack;
import java.time.Duration;
import java.util.stream.Stream;

/** Waits until the services have done all that followed from what was measured before. */
final class Rest {
    private static final long LOOK_MS = 3_000;
    /** What the services need by themselves, to look whether there is something to do. */
    private static final double IDLE_PROCESSORS = 0.25;

    private static final long PATIENCE_NS = Duration.ofMinutes(5).toNanos();

    private Rest() {}

    /** @throws IllegalStateException when they never rest */
    static void await(LocalStack stack) throws InterruptedException {
        long begun = System.nanoTime();
        double processors;
        do {
            if (System.nanoTime() - begun > PATIENCE_NS) {
                throw new IllegalStateException("the services do not come to rest");
            }
            Duration before = used(stack);
            Thread.sleep(LOOK_MS);
            processors = used(stack).minus(before).toMillis() / (double) LOOK_MS;
        } while (processors > IDLE_PROCESSORS);
    }

    /** The processor time of all services since they started. */
    private static Duration used(LocalStack stack) {
        return Stream.of("crm", "telephony", "messaging", "funnel")
                .flatMap(part -> stack.pid(part).stream())
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }
}
