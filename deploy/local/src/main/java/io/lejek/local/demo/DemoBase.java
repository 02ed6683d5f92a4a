package io.lejek.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.lejek.local.demo.Staff.Manager;
import io.lejek.local.rest.Api;
import io.lejek.local.stack.Progress;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Loads the demo base into a running Lejek: {@value #CLIENTS} clients with contacts, consents and eight weeks of history,
 * deals in every stage, won and lost, and what people make of them: segments, views, group deals. Beyond these come as many
 * clients as are wanted, by the import. Everything goes through the API, back-dated where it happened in the past.
 */
public final class DemoBase {
    /** As many as there are when nobody says how many. */
    public static final int CLIENTS = 300;

    /** Numbers beyond are those of strangers who call. */
    public static final int MOST_CLIENTS = 500_000;

    /** Of so many further clients one has a history of its own. */
    private static final int ONE_OF = 2_000;

    private static final int AT_ONCE = 6;

    private final URI address;
    private final Api admin;
    private final String password;
    private final Clock clock;

    /** @param password what every demo user signs in with */
    public DemoBase(URI address, Api admin, String password, Clock clock) {
        this.address = address;
        this.admin = admin;
        this.password = password;
        this.clock = clock;
    }

    /** The API in the name of the administrator. */
    Api admin() {
        return admin;
    }

    /** The demo's managers, signed in; those who are not there are created. */
    List<Manager> managers() {
        return Staff.hire(admin, address, password);
    }

    /** How many clients there are already. */
    public int size() {
        return admin.get("/api/clients/count").path("count").asInt();
    }

    /** Loads the usual base; takes well under a minute. */
    public void load() {
        load(CLIENTS, Progress.silent());
    }

    /** Loads a base of so many clients where there is none. */
    public void load(int clients, Progress progress) {
        DemoWorld world = world();
        categories();
        int biographies = CLIENTS + (clients - CLIENTS) / ONE_OF;
        enter(world, biographies);
        progress.say("  " + biographies + " clients with their history are there.");
        new Crowd(world).join(biographies, clients, progress);
        new Showcase(world).make(progress);
        campaigns();
    }

    /** Adds clients to a demo base until there are so many; those who are there stay as they are. */
    public void grow(int clients, Progress progress) {
        new Crowd(world()).join(CLIENTS, clients, progress);
    }

    private DemoWorld world() {
        return new DemoWorld(
                admin,
                managers(),
                DemoProperties.define(admin),
                admin.get("/api/processes").get(0),
                admin.get("/api/loss-reasons"),
                clock);
    }

    private void categories() {
        List<String> known = new ArrayList<>();
        admin.get("/api/categories").forEach(one -> known.add(one.path("name").asText()));
        Inventions.COLOURS.forEach((name, colour) -> {
            if (!known.contains(name)) {
                admin.post("/api/categories", Api.object().put("name", name).put("colour", colour));
            }
        });
    }

    private static void enter(DemoWorld world, int biographies) {
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int i = 0; i < biographies; i++) {
                int index = i;
                running.add(workers.submit(() -> new Biography(world, index).enter()));
            }
            await(running);
        }
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
}
