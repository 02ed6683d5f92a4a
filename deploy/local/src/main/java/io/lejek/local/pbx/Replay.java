package io.lejek.local.pbx;

import java.time.Duration;

/** Tells a scenario anew, in a thread of its own. */
final class Replay implements Runnable {
    private final Exchange exchange;
    private final Scenario scenario;
    private final String outside;
    private final int speed;

    /** @param speed how many times as fast as it was */
    Replay(Exchange exchange, Scenario scenario, String outside, int speed) {
        this.exchange = exchange;
        this.scenario = scenario;
        this.outside = outside;
        this.speed = speed;
    }

    @Override
    public void run() {
        Duration told = Duration.ZERO;
        for (Scenario.Step step : scenario.steps(exchange.nextRun(), outside)) {
            try {
                Thread.sleep(step.after().minus(told).dividedBy(speed));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            told = step.after();
            exchange.tellAgain(step.event());
        }
    }
}
