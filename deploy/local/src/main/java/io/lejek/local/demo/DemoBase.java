package io.lejek.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lejek.local.demo.Staff.Manager;
import io.lejek.local.rest.Api;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Loads the demo base into a running Lejek: {@value #CLIENTS} clients with contacts, consents and eight weeks of history,
 * and deals in every stage, won and lost. Everything goes through the API, back-dated where it happened in the past.
 */
public final class DemoBase {
    static final int CLIENTS = 300;
    private static final int WEEKS = 8;
    private static final int AT_ONCE = 6;
    private static final List<String> CATEGORIES = List.of("VIP", "Newsletter", "Retail", "Industry", "Dormant");
    private static final List<String> SOURCES = List.of("fair", "web", "referral", "cold call", "advertising");

    private final URI address;
    private final Api admin;
    private final String password;
    private final Clock clock;
    private final long seed;

    /** @param password what every demo user signs in with */
    public DemoBase(URI address, Api admin, String password, Clock clock, long seed) {
        this.address = address;
        this.admin = admin;
        this.password = password;
        this.clock = clock;
        this.seed = seed;
    }

    /** The API in the name of the administrator. */
    Api admin() {
        return admin;
    }

    /** The demo's managers, signed in; those who are not there are created. */
    List<Manager> managers() {
        return Staff.hire(admin, address, password);
    }

    /** Whether the base holds clients already; then {@link #load} would add nothing that helps. */
    public boolean isLoaded() {
        return !admin.get("/api/clients?limit=1").path("items").isEmpty();
    }

    /** Loads everything; takes well under a minute. */
    public void load() {
        List<Manager> managers = managers();
        JsonNode process = admin.get("/api/processes").get(0);
        JsonNode lossReasons = admin.get("/api/loss-reasons");
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int i = 0; i < CLIENTS; i++) {
                int index = i;
                running.add(workers.submit(() -> new Biography(index, managers, process, lossReasons).enter()));
            }
            await(running);
        }
        campaigns();
    }

    private static void await(List<Future<?>> running) {
        for (Future<?> one : running) {
            try {
                one.get();
            } catch (ExecutionException e) {
                running.forEach(other -> other.cancel(true));
                throw new IllegalStateException("The demo base cannot be loaded: " + e.getMessage(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped while loading the demo base", e);
            }
        }
    }

    private void campaigns() {
        JsonNode spring = admin.post("/api/messaging/campaigns", Letters.spring());
        admin.post("/api/messaging/campaigns/" + spring.path("id").asText() + "/start", Api.object());
        admin.post("/api/messaging/campaigns", Letters.draft());
    }

    /** One client from the first contact to today. */
    private final class Biography {
        private final int index;
        private final RandomGenerator random;
        private final Inventions invent;
        private final Manager manager;
        private final JsonNode process;
        private final JsonNode lossReasons;
        private Instant now;

        Biography(int index, List<Manager> managers, JsonNode process, JsonNode lossReasons) {
            this.index = index;
            this.random = new Random(seed + index);
            this.invent = new Inventions(random);
            this.manager = managers.get(random.nextInt(managers.size()));
            this.process = process;
            this.lossReasons = lossReasons;
            this.now = clock.instant().minus(Duration.ofMinutes(random.nextInt(60, WEEKS * 7 * 24 * 60)));
        }

        void enter() {
            String clientId = client();
            contact(clientId, "CALL", "OUT", "answered");
            if (random.nextInt(100) < 70) {
                deal(clientId);
            } else if (random.nextBoolean()) {
                contact(clientId, "NOTE", null, "noted");
            }
        }

        private String client() {
            boolean company = random.nextInt(100) < 70;
            String name = company ? invent.company() : invent.person();
            Inventions.Town town = invent.town();
            ObjectNode client = Api.object()
                    .put("kind", company ? "COMPANY" : "PERSON")
                    .put("name", name)
                    .put("city", town.city())
                    .put("region", town.region())
                    .put("source", invent.pick(SOURCES))
                    .put("ownerId", manager.id());
            if (company) {
                client.put("size", random.nextInt(2, 400));
            }
            client.putArray("categories").add(invent.pick(CATEGORIES));
            var points = client.putArray("contactPoints");
            points.addObject().put("kind", "PHONE").put("value", Inventions.mobile(index));
            points.addObject().put("kind", "EMAIL").put("value", Inventions.mail(name, index));
            JsonNode created = admin.post("/api/clients", client);
            consent(created);
            return created.path("id").asText();
        }

        private void consent(JsonNode client) {
            if (random.nextInt(100) < 75) {
                for (JsonNode point : client.path("contactPoints")) {
                    if (point.path("kind").asText().equals("EMAIL")) {
                        admin.post(
                                "/api/clients/" + client.path("id").asText() + "/contact-points/"
                                        + point.path("id").asText() + "/consents",
                                Api.object()
                                        .put("channel", "EMAIL")
                                        .put("purpose", "MARKETING")
                                        .put("state", "GIVEN")
                                        .put("source", "web form")
                                        .put("proof", "form of the demo"));
                    }
                }
            }
        }

        private void contact(String clientId, String channel, @Nullable String direction, String happened) {
            ObjectNode contact = Api.object()
                    .put("channel", channel)
                    .put("happened", happened)
                    .put("at", now.toString())
                    .put("text", invent.note());
            if (direction != null) {
                contact.put("direction", direction);
            }
            if (channel.equals("CALL")) {
                contact.put("durationSeconds", random.nextInt(20, 900));
            }
            manager.api().post("/api/clients/" + clientId + "/interactions", contact);
            pass(3, 40);
        }

        private void deal(String clientId) {
            JsonNode stages = process.path("stages");
            JsonNode deal = manager.api()
                    .post(
                            "/api/deals",
                            Api.object()
                                    .put("clientId", clientId)
                                    .put("typeId", process.path("id").asText())
                                    .put("title", invent.product())
                                    .put("amountMinor", random.nextLong(5, 800) * 10_000)
                                    .put("currency", "EUR")
                                    .put("at", now.toString()));
            String path = "/api/deals/" + deal.path("id").asText();
            int last = Math.min(stages.size() - 1, (int) Math.abs(random.nextGaussian() * stages.size() * 0.55));
            for (int stage = 1; stage <= last && pass(10, 110); stage++) {
                if (random.nextInt(100) < 40) {
                    boolean call = random.nextBoolean();
                    contact(clientId, call ? "CALL" : "MEETING", "OUT", call ? "answered" : "held");
                }
                manager.api()
                        .post(
                                path + "/move",
                                dated().put(
                                                "toStageId",
                                                stages.get(stage).path("id").asText()));
            }
            finish(path, last == stages.size() - 1);
        }

        private void finish(String path, boolean atTheEnd) {
            int chance = random.nextInt(100);
            if (atTheEnd && chance < 85 && pass(5, 60)) {
                manager.api().post(path + "/win", dated());
            } else if (chance < 20 && pass(5, 60)) {
                JsonNode reason = lossReasons.get(random.nextInt(lossReasons.size()));
                manager.api()
                        .post(
                                path + "/lose",
                                dated().put("reason", reason.path("code").asText()));
            } else if (chance < 80) {
                task(path);
            }
        }

        private void task(String path) {
            JsonNode deal = manager.api().get(path);
            manager.api()
                    .post(
                            "/api/tasks",
                            Api.object()
                                    .put("title", "Next step: " + invent.product())
                                    .put("clientId", deal.path("clientId").asText())
                                    .put("dealId", deal.path("id").asText())
                                    .put("assigneeId", manager.id())
                                    .put(
                                            "dueAt",
                                            clock.instant()
                                                    .plus(Duration.ofHours(random.nextInt(-48, 240)))
                                                    .toString()));
        }

        private ObjectNode dated() {
            return Api.object().put("at", now.toString());
        }

        /** Lets some hours pass; false when that would be the future. */
        private boolean pass(int fromHours, int toHours) {
            Instant later = now.plus(Duration.ofMinutes(random.nextInt(fromHours * 60, toHours * 60)));
            if (later.isAfter(clock.instant())) {
                return false;
            }
            now = later;
            return true;
        }
    }
}
