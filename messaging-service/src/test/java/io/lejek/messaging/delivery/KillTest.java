package io.lejek.messaging.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lejek.backbone.id.Ids;
import io.lejek.messaging.campaign.PrepareAudience;
import io.lejek.messaging.channel.Letter;
import io.lejek.messaging.channel.Line;
import io.lejek.messaging.channel.Outcome;
import io.lejek.messaging.message.Attempt;
import io.lejek.messaging.message.Verdict;
import io.lejek.messaging.testing.Campaigns;
import io.lejek.messaging.testing.Clients.Client;
import io.lejek.messaging.testing.MessagingTest;
import io.lejek.messaging.testing.Wire;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * Senders that die at seeded random points: before and after every commit, before a letter is on the wire, and after the
 * server accepted it. No letter may go out twice, none may be lost, and unknown may be only what was in flight at a death.
 */
@MessagingTest
class KillTest {
    private static final int LETTERS = 30;
    private static final int SENDERS = 2;
    private static final int PERCENT = 7;

    @Inject
    Workers workers;

    @Inject
    DeliverMessages steps;

    @Inject
    WriteLetter write;

    @Inject
    Line.Lines lines;

    @Inject
    PrepareAudience prepare;

    @Inject
    Jdbi jdbi;

    private final AtomicInteger deaths = new AtomicInteger();

    @BeforeEach
    void keepTheServiceFromSending() {
        assertThat(workers.stop()).isTrue();
    }

    @AfterEach
    void letTheServiceSendAgain() {
        workers.start();
    }

    @RepeatedTest(4)
    void nothingIsLostAndNothingGoesOutTwice(RepetitionInfo repetition) throws Exception {
        // Given
        long seed = Long.getLong("lejek.seed", 20_261_123L + repetition.getCurrentRepetition());
        String domain = "kill" + seed + ".example";
        Random random = new Random(seed);
        List<Client> members = IntStream.range(0, LETTERS)
                .mapToObj(number -> Client.consenting("Client " + number, "c" + number + "@" + domain)
                        .publish())
                .toList();
        for (int number = 0; number < LETTERS; number += 6) {
            Wire.script("c" + number + "@" + domain, number % 12 == 0 ? "drop-before-dot" : "451 4.3.0 later");
        }
        String id = Campaigns.draftTo(domain, members);
        Campaigns.command(id, "start").statusCode(200);
        prepareWithDeaths(UUID.fromString(id), random);
        Campaigns.awaitState(id, "RUNNING");
        // When
        sendWithDeaths(id, seed);
        // Then
        String what = "seed " + seed + ", deaths " + deaths;
        Map<String, Long> received = Wire.receivedAt(domain).stream()
                .collect(Collectors.groupingBy(Wire.Received::to, Collectors.counting()));
        List<Map<String, Object>> letters = Campaigns.messages(id);
        Map<String, Long> states = letters.stream()
                .collect(Collectors.groupingBy(letter -> (String) letter.get("state"), Collectors.counting()));
        long unknown = states.getOrDefault("UNKNOWN", 0L);
        assertThat(received.values()).as("%s: duplicates", what).allMatch(times -> times == 1);
        assertThat(letters).as("%s: audience", what).hasSize(LETTERS);
        assertThat(states.getOrDefault("ACCEPTED", 0L) + states.getOrDefault("REJECTED", 0L) + unknown)
                .as("%s: %s", what, states)
                .isEqualTo(LETTERS);
        assertThat(unknown).as("%s: unknown", what).isLessThanOrEqualTo(deaths.get());
        assertThat(letters)
                .filteredOn(letter -> "ACCEPTED".equals(letter.get("state")))
                .as("%s: accepted letters are in the mailbox", what)
                .allMatch(letter -> received.containsKey((String) letter.get("address")));
    }

    // A death before the commit of a chunk is its rollback.
    private void prepareWithDeaths(UUID campaign, Random random) {
        for (int round = 0; round < 6; round++) {
            boolean dies = random.nextBoolean();
            QuarkusTransaction.begin();
            prepare.nextChunk(campaign);
            if (dies) {
                QuarkusTransaction.rollback();
            } else {
                QuarkusTransaction.commit();
            }
        }
    }

    private void sendWithDeaths(String id, long seed) throws Exception {
        try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int sender = 0; sender < SENDERS; sender++) {
                Random random = new Random(seed * 31 + sender);
                running.add(senders.submit(() -> sendUntilFinished(id, random)));
            }
            for (Future<?> sender : running) {
                sender.get();
            }
        }
    }

    private void sendUntilFinished(String id, Random random) {
        await().atMost(java.time.Duration.ofSeconds(60))
                .pollInterval(java.time.Duration.ofMillis(20))
                .until(() -> {
                    liveOnce(random);
                    return "FINISHED".equals(Campaigns.view(id).getString("state"));
                });
    }

    private void liveOnce(Random random) {
        UUID holder = Ids.next();
        jdbi.useHandle(handle -> handle.execute(
                "insert into holder (id, lease_until) values (?, clock_timestamp() + interval '1 hour')", holder));
        Mortality mortality = new Mortality(random);
        Line line = new MortalLine(lines.newLine(), mortality);
        Function<Begun, Letter> letter = begun -> write.write(begun);
        Worker worker =
                new Worker(holder, new MortalSteps(steps, mortality), letter, line, java.time.Duration.ofMillis(1));
        try {
            while (worker.round()) {
                // Goes on until nothing is due or it dies.
            }
        } catch (Death death) {
            deaths.incrementAndGet();
            bury(holder);
        }
        line.drop();
    }

    private void bury(UUID holder) {
        jdbi.useHandle(handle -> {
            handle.execute(
                    "update holder set lease_until = clock_timestamp() - interval '1 second' where id = ?", holder);
            handle.execute(
                    "update message set lease_until = clock_timestamp() - interval '1 second' where holder = ?",
                    holder);
        });
        steps.recover();
    }

    private static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }

    private record Mortality(Random random) {
        <T> T around(Supplier<T> act) {
            maybeDie();
            T result = act.get();
            maybeDie();
            return result;
        }

        private void maybeDie() {
            if (random.nextInt(100) < PERCENT) {
                throw new Death();
            }
        }
    }

    private record MortalLine(Line line, Mortality mortality) implements Line {
        @Override
        public Opening open() {
            return line.open();
        }

        @Override
        public Outcome send(Letter letter) {
            return mortality.around(() -> line.send(letter));
        }

        @Override
        public void drop() {
            line.drop();
        }
    }

    private record MortalSteps(Steps steps, Mortality mortality) implements Steps {
        @Override
        public List<UUID> due() {
            return steps.due();
        }

        @Override
        public List<Claim> claim(UUID holder, List<UUID> campaigns) {
            return mortality.around(() -> steps.claim(holder, campaigns));
        }

        @Override
        public Optional<Begun> begin(Claim claim) {
            return mortality.around(() -> steps.begin(claim));
        }

        @Override
        public Verdict record(Claim claim, Attempt attempt, Outcome outcome) {
            return mortality.around(() -> steps.record(claim, attempt, outcome));
        }

        @Override
        public void release(Claim claim) {
            steps.release(claim);
        }

        @Override
        public void pause(List<UUID> campaigns, String reason) {
            steps.pause(campaigns, reason);
        }
    }
}
