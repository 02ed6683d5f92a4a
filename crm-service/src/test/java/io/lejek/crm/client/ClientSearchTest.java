package io.lejek.crm.client;

import static io.lejek.crm.record.Api.email;
import static io.lejek.crm.record.Api.phone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.crm.record.Api;
import io.lejek.crm.record.Samples;
import io.lejek.crm.record.Staff;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
class ClientSearchTest {
    @Inject
    Staff staff;

    private Api agent;

    @BeforeEach
    void signIn() {
        agent = Api.of(staff.agent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zazolc %s", "ŻÓŁĆ %s", "%s zażółć", "gmbh %s"})
    void findsANameWithoutRegardToAccentsCaseAndOrder(String query) {
        // Given
        String mark = Samples.mobile();
        String name = "Zażółć GmbH " + mark;
        agent.client(name);

        // When
        var answer = agent.get("/api/clients?q={q}", query.formatted(mark));

        // Then
        answer.statusCode(200).body("items.name", contains(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+48%s", "0048 %s", "%s", "(48) %s", "48-%s"})
    void findsANumberInAnySpelling(String spelling) {
        // Given
        String number = Samples.mobile();
        String id = agent.client("Somebody", phone(number)).getString("id");
        String spaced = number.substring(0, 3) + " " + number.substring(3, 6) + " " + number.substring(6);

        // When
        var answer = agent.get("/api/clients?q={q}", spelling.formatted(spaced));

        // Then
        answer.statusCode(200).body("items.id", contains(id));
    }

    @Test
    void findsAPartOfANumberAndOfAnAddress() {
        // Given
        String number = Samples.mobile();
        String address = Samples.address();
        String id = agent.client("Somebody", phone(number), email(address)).getString("id");

        // When
        var byNumber = agent.get("/api/clients?q={q}", number.substring(2));
        var byAddress = agent.get("/api/clients?q={q}", address.substring(5, 40).toUpperCase(Locale.ROOT));

        // Then
        byNumber.body("items.id", contains(id));
        byAddress.body("items.id", contains(id));
    }

    @Test
    void takesPercentAndUnderscoreAsTheyAre() {
        // Given
        agent.client("Somebody");

        // When
        var answer = agent.get("/api/clients?q={q}", "%_%");

        // Then
        answer.statusCode(200).body("items", empty());
    }

    @Test
    void namesThatBeginWithWhatIsTypedComeFirstThroughAllPages() {
        // Given
        String mark = Samples.mobile();
        List<String> names = List.of("Zeta " + mark, "Zeta " + mark + " b", "Alfa Zeta " + mark, "Beta Zeta " + mark);
        names.reversed().forEach(agent::client);

        // When
        List<String> seen = seenPageByPage("ŻETA " + mark);

        // Then
        assertThat(seen).containsExactlyElementsOf(names);
    }

    @Test
    void taxNumbersThatBeginWithWhatIsTypedComeAfterNamesAndBeforeTheRestThroughAllPages() {
        // Given
        String mark = "QX" + Samples.mobile();
        agent.client("Alfa", email("alfa@" + mark + ".example"));
        agent.post("/api/clients", Map.of("kind", "COMPANY", "name", "Beta", "taxNumber", mark + "-2"))
                .statusCode(201);
        agent.post("/api/clients", Map.of("kind", "COMPANY", "name", "Gamma", "taxNumber", mark + " 1"))
                .statusCode(201);
        agent.client(mark + " & Sons");

        // When
        List<String> seen = seenPageByPage(mark.toLowerCase(Locale.ROOT));

        // Then
        assertThat(seen).containsExactly(mark + " & Sons", "Gamma", "Beta", "Alfa");
    }

    @ParameterizedTest
    @CsvSource({"Щукин, Инвест Щукин", "xq, Invest Xq", "Inv, My Invest", "☎, ☎ Invest"})
    void findsByNameThoseWhoHaveATaxNumber(String typed, String name) {
        // Given
        String mark = Samples.mobile();
        agent.post("/api/clients", Map.of("kind", "COMPANY", "name", name + " " + mark, "taxNumber", "XQ" + mark))
                .statusCode(201);

        // When / Then
        agent.get("/api/clients?q={q}&limit=200", typed).statusCode(200).body("items.name", hasItem(name + " " + mark));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ŻQ", "xż", "xz"})
    void findsByOneOrTwoLettersTheNamesThatBeginWithThemAndWholeWords(String typed) {
        // Given
        String mark = Samples.mobile();
        String beginning = "Żqadro " + mark;
        String last = mark + " Xż";
        String inside = mark + " Xż & Co";
        List.of(beginning, last, inside, "Other xżyz " + mark).forEach(agent::client);

        // When
        List<String> found = agent.get("/api/clients?limit=200&q={q}", typed)
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.name", String.class);

        // Then
        assertThat(found.stream().filter(name -> name.contains(mark)))
                .containsExactlyInAnyOrderElementsOf(typed.equals("ŻQ") ? List.of(beginning) : List.of(last, inside));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+", "☎ +"})
    void looksForWhatHasNeitherLetterNorDigitAtTheBeginningOfNamesOnly(String typed) {
        // Given
        String mark = Samples.mobile();
        String beginning = typed + " " + mark;
        List.of(beginning, mark + " " + typed, mark).forEach(agent::client);

        // When
        List<String> found = agent.get("/api/clients?limit=200&q={q}", typed)
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.name", String.class);

        // Then
        assertThat(found.stream().filter(name -> name.contains(mark))).containsExactly(beginning);
    }

    @Test
    void leavesOutOfWhatIsTypedTheWordsWithoutLetterAndDigit() {
        // Given
        String mark = Samples.mobile();
        agent.client("Bakery & Sons " + mark);

        // When / Then
        agent.get("/api/clients?q={q}", "sons - bakery " + mark)
                .statusCode(200)
                .body("items.name", equalTo(List.of("Bakery & Sons " + mark)));
    }

    @Test
    void looksUpEveryClientOfANumber() {
        // Given
        String number = Samples.mobile();
        String one = agent.client("One", phone(number)).getString("id");
        String other = agent.client("Other", phone("+48" + number)).getString("id");

        // When
        var answer = agent.get("/api/clients/lookup?phone={phone}", "+48" + number);

        // Then
        answer.statusCode(200).body("id", containsInAnyOrder(one, other));
    }

    @Test
    void pagesThroughAllClientsOnce() {
        // Given
        String category = "Paged " + Samples.mobile();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            ids.add(agent.post(
                            "/api/clients",
                            Map.of("kind", "PERSON", "name", "Same name", "categories", List.of(category)))
                    .extract()
                    .path("id"));
        }

        // When
        List<String> seen = new ArrayList<>();
        String after = null;
        do {
            JsonPath page = (after == null
                            ? agent.get("/api/clients?category={c}&limit=3", category)
                            : agent.get("/api/clients?category={c}&limit=3&after={a}", category, after))
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.id", String.class));
            after = page.getString("next");
        } while (after != null);

        // Then
        assertThat(seen).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void showsOpenDealsAndTheLastContactInTheList() {
        // Given
        Api admin = Api.of(staff.admin());
        String number = Samples.mobile();
        String id = admin.client("Busy", phone(number)).getString("id");
        admin.openDeal(id);
        admin.post(
                        "/api/clients/" + id + "/interactions",
                        Map.of("channel", "CALL", "at", "2026-01-05T10:00:00Z", "text", "spoke"))
                .statusCode(201);
        admin.post("/api/clients/" + id + "/interactions", Map.of("channel", "NOTE", "text", "thought"))
                .statusCode(201);

        // When
        var answer = agent.get("/api/clients?q={q}", number);

        // Then
        answer.body("items[0].phone", equalTo("+48" + number))
                .body("items[0].openDeals", equalTo(1))
                .body("items[0].lastContactAt", equalTo("2026-01-05T10:00:00Z"));
    }

    private List<String> seenPageByPage(String typed) {
        List<String> seen = new ArrayList<>();
        JsonPath page;
        String after = "";
        do {
            page = agent.get("/api/clients?q={q}&limit=1" + after, typed)
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.name", String.class));
            after = "&after=" + page.getString("next");
        } while (page.getString("next") != null);
        return seen;
    }
}
