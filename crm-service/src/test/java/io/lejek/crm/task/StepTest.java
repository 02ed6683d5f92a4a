package io.lejek.crm.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.lejek.backbone.event.Topics;
import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.crm.process.TrialProcesses;
import io.lejek.crm.record.Api;
import io.lejek.crm.record.Bus;
import io.lejek.crm.record.Staff;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
class StepTest {
    @Inject
    Staff staff;

    @Inject
    TrialProcesses processes;

    private Api manager;
    private TrialProcesses.Trial process;
    private String dealId;

    @BeforeEach
    void openAnAutomaticDeal() {
        manager = Api.of(staff.manager());
        process = processes.automatic(3);
        Map<String, Object> deal = Api.deal(manager.clientId());
        deal.put("typeId", process.typeId());
        dealId = manager.post("/api/deals", deal).statusCode(201).extract().path("id");
    }

    @Test
    void makesTheTaskOfTheFirstStep() {
        // When
        var tasks = manager.get("/api/tasks");

        // Then
        tasks.body("items.title", contains("Stage 0: Forklifts")).body("items[0].kind", equalTo("STEP"));
        manager.get("/api/deals/" + dealId).body("nextActionAt", notNullValue());
    }

    @Test
    void movesTheDealOnWhenTheStepIsDone() {
        // When
        completeTheStep();

        // Then
        manager.get("/api/deals/" + dealId).body("stageId", equalTo(stage(1)));
        manager.get("/api/tasks").body("items.title", contains("Stage 1: Forklifts"));
    }

    @Test
    void winsTheDealWhenTheLastStepIsDone() {
        // Given
        completeTheStep();
        completeTheStep();

        // When
        completeTheStep();

        // Then
        manager.get("/api/deals/" + dealId).body("outcome", equalTo("WON"));
        manager.get("/api/tasks").body("items", empty());
        List<Bus.Message> events = Bus.published(Topics.DEALS, dealId, 8);
        assertThat(events)
                .extracting(Bus.Message::sequence)
                .isEqualTo(LongStream.rangeClosed(1, events.size()).boxed().toList());
        assertThat(events.stream()
                        .filter(event -> event.type().equals("lejek.deal.won.v1"))
                        .map(event -> JsonPath.from(event.json()).getString("cause")))
                .containsExactly("PROCESS");
    }

    @Test
    void completesTheStepWhenTheDealIsMovedOnByHand() {
        // When
        manager.post("/api/deals/" + dealId + "/move", Map.of("toStageId", stage(1)))
                .statusCode(200);

        // Then
        manager.get("/api/tasks?state=DONE").body("items.title", contains("Stage 0: Forklifts"));
        manager.get("/api/tasks").body("items.title", contains("Stage 1: Forklifts"));
    }

    @Test
    void cancelsTheStepWhenTheDealGoesBackOrIsLost() {
        // Given
        completeTheStep();
        String overtaken = manager.get("/api/tasks").extract().path("items[0].id");

        // When
        manager.post("/api/deals/" + dealId + "/move", Map.of("toStageId", stage(0)))
                .statusCode(200);
        manager.post("/api/deals/" + dealId + "/lose", Map.of("reason", "price"))
                .statusCode(200);

        // Then
        manager.get("/api/tasks").body("items", empty());
        manager.get("/api/tasks?state=DONE").body("items.title", contains("Stage 0: Forklifts"));
        manager.post("/api/tasks/" + overtaken + "/done", Map.of()).statusCode(409);
    }

    @Test
    void answersPlainlyWhenManyWorkOnOneDealAtOnce() throws Exception {
        // Given
        String step = manager.get("/api/tasks").extract().path("items[0].id");
        List<Callable<Integer>> work = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Map<String, String> move = Map.of("toStageId", stage(i % 2));
            Map<String, String> task = Map.of("title", "Beside", "dealId", dealId);
            work.add(() -> manager.post("/api/tasks/" + step + "/done", Map.of())
                    .extract()
                    .statusCode());
            work.add(() -> manager.post("/api/deals/" + dealId + "/move", move)
                    .extract()
                    .statusCode());
            work.add(() -> manager.post("/api/tasks", task).extract().statusCode());
        }

        // When
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(6)) {
            for (Future<Integer> answer : workers.invokeAll(work)) {
                answers.add(answer.get());
            }
        }

        // Then
        assertThat(answers).isSubsetOf(200, 201, 409, 422);
        int position =
                manager.get("/api/deals/" + dealId).extract().path("stageId").equals(stage(0)) ? 0 : 1;
        manager.get("/api/tasks")
                .body("items.findAll { it.kind == 'STEP' }.title", contains("Stage " + position + ": Forklifts"))
                .body("items.findAll { it.kind == 'MANUAL' }", hasSize(6));
    }

    private void completeTheStep() {
        String step = manager.get("/api/tasks").extract().path("items[0].id");
        manager.post("/api/tasks/" + step + "/done", Map.of()).statusCode(200);
    }

    private String stage(int position) {
        return process.stages().get(position).toString();
    }
}
