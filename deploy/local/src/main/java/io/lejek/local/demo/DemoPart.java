package io.lejek.local.demo;

import com.sun.net.httpserver.HttpExchange;
import io.lejek.local.pbx.CallPlan;
import io.lejek.local.pbx.Scenario;
import io.lejek.local.pbx.TrialPbxLine;
import io.lejek.local.rest.Api;
import io.lejek.local.settings.Key;
import io.lejek.local.settings.Settings;
import io.lejek.local.stack.Progress;
import io.lejek.local.stack.StackCredentials;
import io.lejek.local.trial.TrialPart;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The demo as a part of the trial's process: {@code POST /demo} loads the base where there is none yet, makes it as large as
 * {@code ?clients=} says, and begins the traffic; it answers with lines for people as things get done.
 */
public final class DemoPart implements TrialPart {
    /** How the line begins that says why there is no demo. */
    public static final String FAILURE = "The demo cannot run: ";

    private static final Duration PACE = Duration.ofSeconds(3);
    /** One call of so many is a scenario. */
    private static final int ONE_OF = 4;

    private static final Pattern CLIENTS = Pattern.compile("clients=(\\d{1,6})");

    private @Nullable DemoTraffic traffic;

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public boolean wanted(Settings settings) {
        return true;
    }

    @Override
    public List<Key> ports() {
        return List.of();
    }

    @Override
    public void start(Stage stage) {
        stage.pages().createContext("/demo", exchange -> answer(exchange, stage.settings()));
    }

    private void answer(HttpExchange exchange, Settings settings) throws IOException {
        try (exchange) {
            if (!exchange.getRequestMethod().equals("POST")) {
                exchange.sendResponseHeaders(405, -1);
                return;
            }
            int clients = clients(exchange.getRequestURI().getQuery());
            exchange.sendResponseHeaders(200, 0);
            PrintStream out = new PrintStream(exchange.getResponseBody(), true, StandardCharsets.UTF_8);
            begin(settings, clients, out::println);
        }
    }

    /** The number of a query such as {@code clients=100000}; without one as many as usual. */
    private static int clients(@Nullable String query) {
        Matcher asked = CLIENTS.matcher(query == null ? "" : query);
        return asked.matches() ? Integer.parseInt(asked.group(1)) : DemoBase.CLIENTS;
    }

    private synchronized void begin(Settings settings, int clients, Progress progress) {
        URI address = URI.create(settings.address());
        try {
            DemoAccount account = DemoAccount.of(settings);
            DemoBase base = new DemoBase(address, account.signIn(address), account.password(), Clock.systemUTC());
            fill(base, clients, progress);
            if (traffic == null) {
                traffic = DemoTraffic.start(base, pbx(settings), PACE, System.nanoTime());
            }
            progress.say("The demo runs: calls, moves and letters keep happening. Sign in with the password "
                    + account.password());
            progress.say(
                    "  as demo (administrator), helena (head), anna (manager, phone 101), gosia (agent) or marta (marketer).");
        } catch (Api.Refused | IllegalStateException e) {
            progress.say(FAILURE + e.getMessage());
        }
    }

    private static void fill(DemoBase base, int clients, Progress progress) {
        int there = base.size();
        String wanted = "%,d".formatted(clients);
        if (there == 0) {
            progress.say("Loading the demo base: " + wanted + " clients, deals, eight weeks of history.");
            base.load(clients, progress);
        } else if (there < clients) {
            progress.say("Adding clients to the " + there + " of the demo base, until there are " + wanted + ".");
            base.grow(clients, progress);
        } else if (clients > DemoBase.CLIENTS) {
            progress.say("The base holds %,d clients already: nothing was added.".formatted(there));
        }
    }

    /** One call of a few goes as a real one went: through queues, ring groups, transfers. */
    private static Consumer<CallPlan> pbx(Settings settings) {
        List<String> scenarios = Scenario.names();
        Random random = new Random();
        return plan -> {
            if (settings.trialPbx()) {
                try (TrialPbxLine line = TrialPbxLine.open(
                        settings.number(Key.TRIAL_PBX_PORT),
                        "lejek",
                        StackCredentials.trialPbxSecret(settings),
                        heard -> {})) {
                    if (random.nextInt(ONE_OF) == 0) {
                        line.play(scenarios.get(random.nextInt(scenarios.size())), plan.outside());
                    } else {
                        line.play(plan);
                    }
                }
            }
        };
    }
}
