package io.lejek.crm.duplicate;

import static io.lejek.crm.record.Api.email;
import static io.lejek.crm.record.Api.phone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.crm.record.Api;
import io.lejek.crm.record.Samples;
import io.lejek.crm.record.Staff;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
class DuplicateTest {
    @Inject
    Staff staff;

    private Staff.Person owner;
    private Api manager;
    private Api admin;
    private String number;
    private String address;
    private String word;

    @BeforeEach
    void signIn() {
        owner = staff.manager();
        manager = Api.of(owner);
        admin = Api.of(staff.admin());
        number = Samples.mobile();
        address = Samples.address();
        word = "Zorkomat" + Samples.mobile();
    }

    @Test
    void warnsOfAClientWithTheSameNumberAddressTaxNumberOrName() {
        // Given
        String client = company(word + " Sp. z o.o.", "PL 525-000-" + number, phone(number), email(address));

        // When
        var byNumber = candidates(manager, Map.of("phones", List.of("+48 " + number)));
        var byAddress = candidates(manager, Map.of("emails", List.of(address.toUpperCase())));
        var byTaxNumber = candidates(manager, Map.of("taxNumber", "pl525000" + number));
        var byName = candidates(manager, Map.of("name", word.toLowerCase()));
        var byAll = candidates(manager, Map.of("name", word, "phones", List.of(number), "emails", List.of(address)));

        // Then
        byNumber.body("id", contains(client))
                .body("[0].reasons", contains("PHONE"))
                .body("[0].score", equalTo(45));
        byAddress.body("id", contains(client)).body("[0].reasons", contains("EMAIL"));
        byTaxNumber.body("id", contains(client)).body("[0].reasons", contains("TAX_NUMBER"));
        byName.body("id", contains(client)).body("[0].reasons", contains("NAME"));
        byAll.body("[0].reasons", containsInAnyOrder("PHONE", "EMAIL", "NAME")).body("[0].score", equalTo(100));
    }

    @Test
    void doesNotWarnAClientOfItself() {
        // Given
        String client = company(word, "1", phone(number));

        // When
        var answer = candidates(manager, Map.of("clientId", client, "phones", List.of(number)));

        // Then
        answer.body("", empty());
    }

    @Test
    void tellsOfAForeignClientOnlyWhoseItIs() {
        // Given
        company(word, "1", phone(number));
        Api stranger = Api.of(staff.manager());

        // When
        var byNumber = candidates(stranger, Map.of("phones", List.of(number)));
        var byName = candidates(stranger, Map.of("name", word));

        // Then
        byNumber.body("[0].id", nullValue())
                .body("[0].name", nullValue())
                .body("[0].phone", nullValue())
                .body("[0].ownerName", equalTo(owner.name()))
                .body("[0].reasons", contains("PHONE"));
        byName.body("", empty());
    }

    @Test
    void listsLikelyPairsUntilSomebodyCallsThemTwo() {
        // Given
        String first = company(word + " SA", "1" + number, phone(number));
        String second = company(word + " Sp. z o.o.", "1" + number, phone(number), email(address));
        search();

        // When
        Map<String, Object> pair = pair(manager, first, second);
        Map<String, Object> foreign = pair(Api.of(staff.manager()), first, second);
        manager.post("/api/duplicates/two", Map.of("firstId", second, "secondId", first))
                .statusCode(204);
        Map<String, Object> judged = pair(manager, first, second);
        manager.post("/api/duplicates/undecided", Map.of("firstId", first, "secondId", second))
                .statusCode(204);

        // Then
        assertThat((List<?>) pair.get("reasons")).asList().contains("TAX_NUMBER", "PHONE", "NAME");
        assertThat(pair.get("score")).isEqualTo(100);
        assertThat(foreign).isEmpty();
        assertThat(judged).isEmpty();
        assertThat(pair(manager, first, second)).isNotEmpty();
    }

    @Test
    void forgetsAPairThatTheNextSearchDoesNotFind() {
        // Given
        String first = company(word, "1", phone(number));
        String second = company("Quite another one", "2", phone(number));
        search();
        assertThat(pair(manager, first, second)).isNotEmpty();
        manager.put("/api/clients/" + second, 0, Map.of("kind", "COMPANY", "name", "Quite another one"))
                .statusCode(200);

        // When
        search();

        // Then
        assertThat(pair(manager, first, second)).isEmpty();
        manager.get("/api/duplicates/summary").body("jobId", nullValue());
    }

    @Test
    void refusesToJudgeAForeignPair() {
        // Given
        String first = company(word, "1", phone(number));
        String second = company(word, "2", phone(number));

        // When
        var answer = Api.of(staff.manager()).post("/api/duplicates/two", Map.of("firstId", first, "secondId", second));

        // Then
        answer.statusCode(404);
    }

    private void search() {
        String job = admin.post("/api/duplicates/search", Map.of())
                .statusCode(200)
                .extract()
                .path("jobId");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> admin.get("/api/jobs/" + job).body("state", equalTo("DONE")));
    }

    /** The pair in the list that this person sees; empty when it is not there. */
    private static Map<String, Object> pair(Api viewer, String first, String second) {
        List<Map<String, Object>> all = new ArrayList<>();
        String next = null;
        do {
            var page = viewer.get("/api/duplicates?limit=200" + (next == null ? "" : "&after=" + next))
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            all.addAll(page.getList("items"));
            next = page.getString("next");
        } while (next != null);
        return all.stream()
                .filter(pair -> List.of(first, second)
                        .containsAll(List.of(
                                ((Map<?, ?>) pair.get("first")).get("id"), ((Map<?, ?>) pair.get("second")).get("id"))))
                .findFirst()
                .orElse(Map.of());
    }

    private static ValidatableResponse candidates(Api viewer, Map<String, Object> typed) {
        return viewer.post("/api/duplicates/candidates", typed).statusCode(200);
    }

    @SafeVarargs
    private String company(String name, String taxNumber, Map<String, Object>... points) {
        return manager.post(
                        "/api/clients",
                        Map.of(
                                "kind",
                                "COMPANY",
                                "name",
                                name,
                                "taxNumber",
                                taxNumber,
                                "city",
                                "Łódź",
                                "contactPoints",
                                List.of(points)))
                .statusCode(201)
                .extract()
                .path("id");
    }
}
