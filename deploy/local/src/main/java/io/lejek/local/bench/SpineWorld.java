package io.lejek.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lejek.local.pbx.CallPlan;
import io.lejek.local.pbx.TrialPbxLine;
import io.lejek.local.rest.Api;
import io.lejek.local.rest.LiveStream;
import io.lejek.local.stack.LocalStack;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A manager with a phone and some deals, and what is timed with them. */
final class SpineWorld {
    private static final String PASSWORD = "bench-password-1";
    private static final String LOGIN = "manager";
    private static final String EXTENSION = "101";
    private static final int DEALS = 20;
    private static final long PATIENCE_SECONDS = 20;

    private final List<String> deals;
    private final List<String> stages;

    private SpineWorld(List<String> deals, List<String> stages) {
        this.deals = deals;
        this.stages = stages;
    }

    static SpineWorld create(LocalStack stack) {
        Api admin =
                Api.setUp(stack.address(), stack.setupToken().orElseThrow(), "admin", "Bench Administrator", PASSWORD);
        ObjectNode user = Api.object()
                .put("login", LOGIN)
                .put("name", "Bench Manager")
                .put("password", PASSWORD)
                .put("extension", EXTENSION);
        user.putArray("roles").add("manager");
        admin.post("/api/users", user);
        Api manager = manager(stack);
        JsonNode process = manager.get("/api/processes").get(0);
        List<String> deals = new ArrayList<>();
        for (int i = 0; i < DEALS; i++) {
            deals.add(deal(manager, process, i));
        }
        List<String> stages = process.path("stages").findValuesAsText("id");
        return new SpineWorld(deals, stages);
    }

    static Api manager(LocalStack stack) {
        return Api.signIn(stack.address(), LOGIN, PASSWORD);
    }

    private static String deal(Api manager, JsonNode process, int index) {
        ObjectNode client = Api.object().put("kind", "COMPANY").put("name", "Bench client " + index);
        client.putArray("contactPoints");
        String clientId = manager.post("/api/clients", client).path("id").asText();
        return manager.post(
                        "/api/deals",
                        Api.object()
                                .put("clientId", clientId)
                                .put("typeId", process.path("id").asText())
                                .put("title", "Bench deal " + index)
                                .put("amountMinor", 100_000)
                                .put("currency", "EUR"))
                .path("id")
                .asText();
    }

    /** From the time at which crm recorded a move to the event on the stream that has it; one move after the other. */
    Percentiles timeMoves(LocalStack stack, int count) throws InterruptedException {
        Api manager = manager(stack);
        BlockingQueue<Tick> ticks = new LinkedBlockingQueue<>();
        List<Double> times = new ArrayList<>();
        try (LiveStream stream = manager.live("funnel", (event, data) -> {
            if (event.equals("funnel")) {
                ticks.add(
                        new Tick(Instant.now(), Instant.parse(data.path("asOf").asText())));
            }
        })) {
            for (int i = 0; i < count; i++) {
                String stage = stages.get(1 + i / deals.size() % 2);
                JsonNode moved = manager.post(
                        "/api/deals/" + deals.get(i % deals.size()) + "/move",
                        Api.object().put("toStageId", stage));
                Instant recorded = Instant.parse(moved.path("enteredStageAt").asText());
                times.add(millis(recorded, tickThatHas(ticks, recorded)));
            }
        }
        return new Percentiles(times);
    }

    private record Tick(Instant received, Instant asOf) {}

    private static Instant tickThatHas(BlockingQueue<Tick> ticks, Instant recorded) throws InterruptedException {
        while (true) {
            Tick tick = ticks.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (tick == null) {
                throw new IllegalStateException("a move did not reach the funnel's stream");
            }
            if (!tick.asOf().isBefore(recorded)) {
                return tick.received();
            }
        }
    }

    /** From the dial event on the AMI line to the phone event on the agent's stream. */
    Percentiles timeRings(LocalStack stack, int count) throws InterruptedException {
        Api manager = manager(stack);
        Map<String, Instant> rung = new ConcurrentHashMap<>();
        BlockingQueue<Pop> pops = new LinkedBlockingQueue<>();
        List<Double> times = new ArrayList<>();
        try (LiveStream stream = manager.live("phone", (event, data) -> {
                    if (event.equals("phone") && data.path("state").asText().equals("RINGING")) {
                        pops.add(new Pop(data.path("number").asText(), Instant.now()));
                    }
                });
                TrialPbxLine line = stack.trialPbx(heard -> {
                    if (heard.event().equals("DialBegin")) {
                        rung.putIfAbsent(heard.callerNumber(), Instant.now());
                    }
                })) {
            // The stream is open before the service behind it is asked: the first pop tells that all are listening.
            for (int i = 0; pops.isEmpty() && i < PATIENCE_SECONDS; i++) {
                line.play(ring("+48602%06d".formatted(i)));
                Thread.sleep(1_000);
            }
            for (int i = 0; i < count; i++) {
                String number = "+48601%06d".formatted(i);
                line.play(ring(number));
                Instant popped = popOf(pops, number);
                times.add(millis(rung.getOrDefault(number, popped), popped));
            }
        }
        return new Percentiles(times);
    }

    private static CallPlan ring(String number) {
        return new CallPlan(
                CallPlan.Direction.IN,
                number,
                EXTENSION,
                CallPlan.Outcome.GIVEN_UP,
                Duration.ofMillis(300),
                Duration.ZERO);
    }

    private record Pop(String number, Instant received) {}

    private static Instant popOf(BlockingQueue<Pop> pops, String number) throws InterruptedException {
        while (true) {
            Pop pop = pops.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (pop == null) {
                throw new IllegalStateException("the ring of " + number + " did not reach the agent's stream");
            }
            if (pop.number().equals(number)) {
                return pop.received();
            }
        }
    }

    private static double millis(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e6;
    }
}
