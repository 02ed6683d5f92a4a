package io.lejek.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.lejek.local.demo.Staff.Manager;
import io.lejek.local.pbx.CallPlan;
import io.lejek.local.rest.Api;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * Keeps calls, moves of deals and letters happening until it is stopped. What Lejek refuses or does not answer, a restart
 * say, is passed over: the next thing happens all the same.
 */
public final class DemoTraffic implements AutoCloseable {
    private static final int STRANGERS = 700_000;

    private final Api admin;
    private final List<Manager> managers;
    private final Consumer<CallPlan> pbx;
    private final Duration pace;
    private final RandomGenerator random;
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong moves = new AtomicLong();
    private final AtomicLong campaigns = new AtomicLong();
    private final Thread thread =
            Thread.ofPlatform().daemon().name("demo-traffic").unstarted(this::run);
    private volatile boolean stopped;

    private DemoTraffic(Api admin, List<Manager> managers, Consumer<CallPlan> pbx, Duration pace, long seed) {
        this.admin = admin;
        this.managers = managers;
        this.pbx = pbx;
        this.pace = pace;
        this.random = new Random(seed);
    }

    /** How much was begun so far. */
    public record Tally(long calls, long moves, long campaigns) {}

    /**
     * Begins the traffic of a loaded demo base.
     *
     * @param pbx plays a call; throws where there is no trial PBX
     * @param pace the time from one happening to the next, on average
     */
    public static DemoTraffic start(DemoBase base, Consumer<CallPlan> pbx, Duration pace, long seed) {
        DemoTraffic traffic = new DemoTraffic(base.admin(), base.managers(), pbx, pace, seed);
        traffic.thread.start();
        return traffic;
    }

    public Tally tally() {
        return new Tally(calls.get(), moves.get(), campaigns.get());
    }

    /** Ends the traffic; calls that were begun go on to their end. */
    @Override
    public void close() {
        stopped = true;
        thread.interrupt();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(40));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        for (long step = 1; !stopped; step++) {
            try {
                Thread.sleep(random.nextLong(pace.toMillis(), pace.toMillis() * 2));
                happen(step);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException refused) {
                // A part is being restarted, or somebody else moved the deal: as in life, go on.
            }
        }
    }

    private void happen(long step) {
        if (step % 50 == 0) {
            campaign(step / 50);
        } else if (step % 3 == 0) {
            move();
        } else {
            call();
        }
    }

    private void call() {
        Manager manager = managers.get(random.nextInt(managers.size()));
        boolean stranger = random.nextInt(100) < 10;
        String outside =
                Inventions.mobile(stranger ? STRANGERS + random.nextInt(50_000) : random.nextInt(DemoBase.CLIENTS));
        pbx.accept(new CallPlan(
                stranger || random.nextBoolean() ? CallPlan.Direction.IN : CallPlan.Direction.OUT,
                outside,
                manager.extension(),
                outcome(),
                Duration.ofMillis(random.nextLong(2_000, 9_000)),
                Duration.ofMillis(random.nextLong(4_000, 60_000))));
        calls.incrementAndGet();
    }

    private CallPlan.Outcome outcome() {
        int chance = random.nextInt(100);
        if (chance < 65) {
            return CallPlan.Outcome.ANSWERED;
        }
        if (chance < 80) {
            return CallPlan.Outcome.GIVEN_UP;
        }
        return chance < 92 ? CallPlan.Outcome.NO_ANSWER : CallPlan.Outcome.BUSY;
    }

    private void move() {
        Manager manager = managers.get(random.nextInt(managers.size()));
        JsonNode deals = manager.api().get("/api/deals?status=OPEN&limit=100").path("items");
        JsonNode stages = admin.get("/api/processes").get(0).path("stages");
        if (deals.isEmpty()) {
            return;
        }
        JsonNode deal = deals.get(random.nextInt(deals.size()));
        int position = position(stages, deal.path("stageId").asText());
        String path = "/api/deals/" + deal.path("id").asText();
        if (position + 1 < stages.size()) {
            manager.api()
                    .post(
                            path + "/move",
                            Api.object()
                                    .put(
                                            "toStageId",
                                            stages.get(position + 1).path("id").asText()));
        } else {
            manager.api().post(path + "/win", Api.object());
        }
        moves.incrementAndGet();
    }

    private static int position(JsonNode stages, String stageId) {
        for (int i = 0; i < stages.size(); i++) {
            if (stages.get(i).path("id").asText().equals(stageId)) {
                return i;
            }
        }
        throw new IllegalArgumentException("the deal follows an older version of its process");
    }

    private void campaign(long number) {
        JsonNode letter = Letters.reminder(Inventions.WRITTEN_TO, number);
        JsonNode campaign = admin.post("/api/messaging/campaigns", letter);
        admin.post("/api/messaging/campaigns/" + campaign.path("id").asText() + "/start", Api.object());
        campaigns.incrementAndGet();
    }
}
