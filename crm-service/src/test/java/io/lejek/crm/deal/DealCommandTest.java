package io.lejek.crm.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.crm.process.TrialProcesses;
import io.lejek.crm.record.Api;
import io.lejek.crm.record.Staff;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
class DealCommandTest {
    @Inject
    Staff staff;

    @Inject
    TrialProcesses processes;

    private Staff.Person seller;
    private Api manager;
    private String clientId;

    @BeforeEach
    void signIn() {
        seller = staff.manager();
        manager = Api.of(seller);
        clientId = manager.clientId();
    }

    @Test
    void opensADealInTheFirstStage() {
        // When
        var answer = manager.post("/api/deals", Api.deal(clientId));

        // Then
        answer.statusCode(201)
                .header("Location", matchesPattern(".*/api/deals/[0-9a-f-]{36}"))
                .header("ETag", equalTo("\"0\""))
                .body("outcome", equalTo("OPEN"))
                .body("ownerId", equalTo(seller.id().toString()))
                .body("stageId", equalTo(Api.stage(0)))
                .body("visits", hasSize(1))
                .body("visits[0].actorName", equalTo(seller.name()))
                .body("visits[0].leftAt", nullValue());
    }

    @Test
    void movesADealAndKeepsWhereItWas() {
        // Given
        String path = newDeal();

        // When
        var answer = manager.post(path + "/move", Map.of("toStageId", Api.stage(3)));

        // Then
        answer.statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("stageId", equalTo(Api.stage(3)))
                .body("visits.stageName", contains("Client assessment", "Commercial offer"))
                .body("visits[0].leftAt", notNullValue());
    }

    @Test
    void takesTheTimesOfWhatIsEnteredLater() {
        // Given
        Map<String, Object> deal = Api.deal(clientId);
        deal.put("at", "2026-01-05T10:00:00Z");
        String path = "/api/deals/"
                + manager.post("/api/deals", deal).statusCode(201).extract().path("id");

        // When
        manager.post(path + "/move", Map.of("toStageId", Api.stage(1), "at", "2026-01-07T10:00:00Z"))
                .statusCode(200);
        var won = manager.post(path + "/win", Map.of("at", "2026-02-01T10:00:00Z"));

        // Then
        won.statusCode(200)
                .body("openedAt", equalTo("2026-01-05T10:00:00Z"))
                .body("closedAt", equalTo("2026-02-01T10:00:00Z"))
                .body("visits.enteredAt", contains("2026-01-05T10:00:00Z", "2026-01-07T10:00:00Z"))
                .body("visits.leftAt", contains("2026-01-07T10:00:00Z", "2026-02-01T10:00:00Z"));
    }

    @Test
    void refusesTimesInTheFutureAndBeforeTheLastChange() {
        // Given
        String path = newDeal();
        String tomorrow = Instant.now().plus(1, ChronoUnit.DAYS).toString();

        // When
        var ahead = manager.post(path + "/move", Map.of("toStageId", Api.stage(1), "at", tomorrow));
        var behind = manager.post(path + "/win", Map.of("at", "2020-01-01T00:00:00Z"));

        // Then
        ahead.statusCode(400).body("violations[0].field", equalTo("at"));
        behind.statusCode(400).body("violations[0].field", equalTo("at"));
    }

    @Test
    void refusesAStageOfAnotherProcess() {
        // Given
        String path = newDeal();
        String foreign = processes.automatic(2).stages().getFirst().toString();

        // When
        var move = manager.post(path + "/move", Map.of("toStageId", foreign));
        Map<String, Object> opening = Api.deal(clientId);
        opening.put("stageId", foreign);
        var open = manager.post("/api/deals", opening);

        // Then
        move.statusCode(422).body("type", equalTo("urn:lejek:problem:stage-of-another-process"));
        open.statusCode(422).body("type", equalTo("urn:lejek:problem:stage-of-another-process"));
    }

    @Test
    void demandsAReasonForALoss() {
        // Given
        String path = newDeal();

        // When
        var none = manager.post(path + "/lose", Map.of());
        var unknown = manager.post(path + "/lose", Map.of("reason", "bad-weather"));

        // Then
        none.statusCode(422).body("type", equalTo("urn:lejek:problem:loss-reason-required"));
        unknown.statusCode(422).body("violations[0].field", equalTo("reason"));
        manager.get(path).body("outcome", equalTo("OPEN"));
    }

    @Test
    void closesLostAndReopens() {
        // Given
        String path = newDeal();
        manager.post(path + "/lose", Map.of("reason", "price", "competitor", "Acme", "winBackOn", "2027-01-01"))
                .statusCode(200)
                .body("outcome", equalTo("LOST"))
                .body("lossReason", equalTo("price"))
                .body("winBackOn", equalTo("2027-01-01"));

        // When
        var answer = manager.post(path + "/reopen", Map.of());

        // Then
        answer.statusCode(200)
                .body("outcome", equalTo("OPEN"))
                .body("attempt", equalTo(2))
                .body("lossReason", nullValue())
                .body("visits", hasSize(2));
    }

    @Test
    void refusesToMoveAClosedDeal() {
        // Given
        String path = newDeal();
        manager.request().post(path + "/win").then().statusCode(200);

        // When
        var answer = manager.post(path + "/move", Map.of("toStageId", Api.stage(2)));

        // Then
        answer.statusCode(409).body("type", equalTo("urn:lejek:problem:deal-is-closed"));
    }

    @Test
    void changesTermsAndLeavesAbsentFieldsAsTheyAre() {
        // Given
        String path = newDeal();

        // When
        var answer = manager.patch(path, Map.of("amountMinor", 42));

        // Then
        answer.statusCode(200)
                .body("amountMinor", equalTo(42))
                .body("currency", equalTo("EUR"))
                .body("title", equalTo("Forklifts"));
    }

    @Test
    void refusesAStaleVersion() {
        // Given
        String path = newDeal();
        manager.patch(path, Map.of("title", "Newer")).statusCode(200);

        // When
        var answer = manager.request()
                .header("If-Match", "\"0\"")
                .body(Map.of("toStageId", Api.stage(1)))
                .post(path + "/move")
                .then();

        // Then
        answer.statusCode(412).body("type", equalTo("urn:lejek:problem:stale-record"));
    }

    @Test
    void letsOneOfManyMovesOfOneVersionWin() throws Exception {
        // Given
        String path = newDeal();
        List<Callable<Integer>> moves = new ArrayList<>();
        for (int stage = 1; stage <= 8; stage++) {
            Map<String, String> body = Map.of("toStageId", Api.stage(stage));
            moves.add(() -> manager.request()
                    .header("If-Match", "\"0\"")
                    .body(body)
                    .post(path + "/move")
                    .statusCode());
        }

        // When
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> answer : workers.invokeAll(moves)) {
                answers.add(answer.get());
            }
        }

        // Then
        assertThat(answers).containsOnly(200, 412).containsOnlyOnce(200);
        manager.get(path).body("visits", hasSize(2));
    }

    @Test
    void keepsItsHistoryWholeUnderMovesWithoutAVersion() throws Exception {
        // Given
        String path = newDeal();
        List<Callable<Integer>> moves = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            Map<String, String> body = Map.of("toStageId", Api.stage(1 + i % 8));
            moves.add(() -> manager.request().body(body).post(path + "/move").statusCode());
        }

        // When
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> answer : workers.invokeAll(moves)) {
                answers.add(answer.get());
            }
        }

        // Then
        assertThat(answers).allMatch(status -> status == 200 || status == 409).contains(200);
        long won = answers.stream().filter(status -> status == 200).count();
        manager.get(path).body("visits", hasSize((int) won + 1)).body("version", equalTo((int) won));
    }

    @Test
    void goesStepByStepWhereTheProcessIsAutomatic() {
        // Given
        TrialProcesses.Trial process = processes.automatic(3);
        String path = newDeal(process);

        // When
        var jump = manager.post(
                path + "/move", Map.of("toStageId", process.stages().get(2)));
        var step = manager.post(
                path + "/move", Map.of("toStageId", process.stages().get(1)));
        var early = manager.post(path + "/win", Map.of());

        // Then
        jump.statusCode(422).body("type", equalTo("urn:lejek:problem:step-not-allowed"));
        step.statusCode(200);
        early.statusCode(422).body("type", equalTo("urn:lejek:problem:step-not-allowed"));
    }

    @Test
    void winsADealOfATypeWithoutStages() {
        // Given
        String path = newDeal(processes.withoutStages());

        // When
        var answer = manager.post(path + "/win", Map.of());

        // Then
        answer.statusCode(200).body("outcome", equalTo("WON"));
    }

    private String newDeal() {
        return "/api/deals/" + manager.openDeal(clientId).getString("id");
    }

    private String newDeal(TrialProcesses.Trial process) {
        Map<String, Object> deal = Api.deal(clientId);
        deal.put("typeId", process.typeId());
        return "/api/deals/"
                + manager.post("/api/deals", deal).statusCode(201).extract().path("id");
    }
}
