package io.lejek.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lejek.local.demo.Staff.Manager;
import io.lejek.local.rest.Api;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** One client from the first contact to today, entered through the API and back-dated. */
final class Biography {
    private static final int WEEKS = 8;

    private final DemoWorld world;
    private final int index;
    private final RandomGenerator random;
    private final Inventions invent;
    private final Manager manager;
    private Instant now;

    Biography(DemoWorld world, int index) {
        this.world = world;
        this.index = index;
        this.random = new Random(DemoWorld.SEED + index);
        this.invent = new Inventions(random);
        this.manager = invent.pick(world.managers());
        this.now = world.clock().instant().minus(Duration.ofMinutes(random.nextInt(60, WEEKS * 7 * 24 * 60)));
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
        Town town = invent.town();
        ObjectNode client = Api.object()
                .put("kind", company ? "COMPANY" : "PERSON")
                .put("name", name)
                .put("city", town.city())
                .put("region", town.region())
                .put("source", invent.source())
                .put("ownerId", manager.id());
        if (company) {
            client.put("size", random.nextInt(2, 400));
            person(client);
        }
        client.putArray("categories").add(invent.category());
        world.properties().invent(invent, random).forEach(client.withObject("/properties")::set);
        var points = client.putArray("contactPoints");
        points.addObject().put("kind", "PHONE").put("value", Inventions.mobile(index));
        points.addObject().put("kind", "EMAIL").put("value", Inventions.mail(name, index));
        JsonNode created = world.admin().post("/api/clients", client);
        consent(created);
        return created.path("id").asText();
    }

    private void person(ObjectNode client) {
        String name = invent.person();
        ObjectNode person = client.putArray("persons").addObject().put("name", name);
        person.put("position", invent.position());
        person.putArray("contactPoints")
                .addObject()
                .put("kind", "PHONE")
                .put("value", Inventions.direct(index))
                .put("label", "direct");
    }

    private void consent(JsonNode client) {
        if (random.nextInt(100) < 75) {
            for (JsonNode point : client.path("contactPoints")) {
                if (point.path("kind").asText().equals("EMAIL")) {
                    world.admin()
                            .post(
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
        JsonNode stages = world.process().path("stages");
        JsonNode deal = manager.api()
                .post(
                        "/api/deals",
                        Api.object()
                                .put("clientId", clientId)
                                .put("typeId", world.process().path("id").asText())
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
            JsonNode reason =
                    world.lossReasons().get(random.nextInt(world.lossReasons().size()));
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
                                        world.clock()
                                                .instant()
                                                .plus(Duration.ofHours(random.nextInt(-48, 240)))
                                                .toString()));
    }

    private ObjectNode dated() {
        return Api.object().put("at", now.toString());
    }

    /** Lets some hours pass; false when that would be the future. */
    private boolean pass(int fromHours, int toHours) {
        Instant later = now.plus(Duration.ofMinutes(random.nextInt(fromHours * 60, toHours * 60)));
        if (later.isAfter(world.clock().instant())) {
            return false;
        }
        now = later;
        return true;
    }
}
