package io.lejek.crm.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.crm.record.Api;
import io.lejek.crm.record.Staff;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
class JobTest {
    @Inject
    Staff staff;

    @Inject
    CountingWork work;

    private Staff.Person person;
    private Api agent;

    @BeforeEach
    void signIn() {
        person = staff.agent();
        agent = Api.of(person);
    }

    @Test
    void worksInTheNameOfWhoAskedForIt() {
        // When
        String job = handIn("tell");

        // Then
        ends(job, "DONE");
        agent.get("/api/jobs/" + job)
                .body("result.userId", equalTo(person.id().toString()))
                .body("result.agent", equalTo(true));
    }

    @Test
    void tellsWhyItFailed() {
        // When
        String job = handIn("fail");

        // Then
        ends(job, "FAILED");
        agent.get("/api/jobs/" + job).body("problem", equalTo("Do it another way."));
    }

    @Test
    void keepsItsInsideToItselfWhenItBreaks() {
        // When
        String job = handIn("break");

        // Then
        ends(job, "FAILED");
        agent.get("/api/jobs/" + job).body("problem", not(containsString("secret")));
    }

    @Test
    void isNotTriedForEverWhenAClassIsMissing() {
        // When
        String job = handIn("miss a class");

        // Then
        ends(job, "FAILED");
    }

    @Test
    void endsWhenItIsCancelled() {
        // Given
        work.hold();
        String job = handIn("wait");
        ends(job, "RUNNING");

        // When
        agent.post("/api/jobs/" + job + "/cancel", "").statusCode(200);

        // Then
        ends(job, "CANCELLED");
        work.release();
    }

    @Test
    void offersTheFileThatCameOfIt() {
        // Given
        String job = handIn("file");
        ends(job, "DONE");

        // When
        var file = agent.get("/api/jobs/" + job + "/file");

        // Then
        file.statusCode(200)
                .body(equalTo("a;b"))
                .header("Content-Disposition", "attachment; filename*=UTF-8''za%C5%BC%C3%B3%C5%82%C4%87.csv")
                .header("X-Content-Type-Options", "nosniff");
    }

    @Test
    void isSeenByNobodyElseButAdministrators() {
        // Given
        String job = handIn("tell");

        // When
        var other = Api.of(staff.manager()).get("/api/jobs/" + job);
        var admin = Api.of(staff.admin()).get("/api/jobs/" + job);

        // Then
        other.statusCode(404);
        admin.statusCode(200);
    }

    private String handIn(String what) {
        return agent.post("/test/jobs", new CountingWork.Task(what))
                .statusCode(200)
                .extract()
                .asString()
                .replace("\"", "");
    }

    private void ends(String job, String state) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(agent.get("/api/jobs/" + job)
                                .extract()
                                .jsonPath()
                                .getString("state"))
                        .isEqualTo(state));
    }
}
