package io.lejek.crm.filter;

import static io.lejek.crm.record.Api.email;
import static io.lejek.crm.record.Api.phone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.lejek.backbone.id.Ids;
import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.crm.record.Api;
import io.lejek.crm.record.Samples;
import io.lejek.crm.record.Staff;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The filter language through the list: one company with everything, one person with nothing, both in a city of their own. */
@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
class FilterTest {
    private static final String TEXT = Ids.next().toString();
    private static final String NUMBER = Ids.next().toString();
    private static final String DATE = Ids.next().toString();
    private static final String CHOICE = Ids.next().toString();
    private static final String YES_NO = Ids.next().toString();

    @Inject
    Staff staff;

    @Inject
    Jdbi jdbi;

    private Staff.Person manager;
    private Api api;
    private String rich;
    private String poor;

    @BeforeEach
    void makeTwoClients() {
        defineProperties();
        manager = staff.manager(staff.team());
        api = Api.of(manager);
        Map<String, Object> company = new HashMap<>(Map.of(
                "kind",
                "COMPANY",
                "name",
                "Zażółć Łódź",
                "city",
                "Łódź",
                "region",
                "łódzkie",
                "size",
                40,
                "source",
                "fair"));
        company.put("address", "Piotrkowska 1");
        company.put("postalCode", "90-001");
        company.put("taxNumber", "525-000-11-22");
        company.put("note", "Pays late");
        company.put("categories", List.of("VIP", "Retail"));
        company.put("contactPoints", List.of(phone(Samples.mobile()), email(Samples.address())));
        company.put(
                "properties",
                Map.of(
                        TEXT,
                        "Zielony",
                        NUMBER,
                        12.5,
                        DATE,
                        LocalDate.now().minusDays(3).toString(),
                        CHOICE,
                        "B",
                        YES_NO,
                        true));
        var answer = api.post("/api/clients", company).statusCode(201).extract().jsonPath();
        rich = answer.getString("id");
        api.post(
                        "/api/clients/" + rich + "/contact-points/" + answer.getString("contactPoints[1].id")
                                + "/consents",
                        Map.of("channel", "EMAIL", "purpose", "MARKETING", "state", "GIVEN", "source", "form"))
                .statusCode(201);
        api.openDeal(rich);
        api.post(
                        "/api/clients/" + rich + "/interactions",
                        Map.of("channel", "CALL", "direction", "OUT", "text", "Hello"))
                .statusCode(201);
        poor = api.post("/api/clients", Map.of("kind", "PERSON", "name", "Иван Щукин"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    @ParameterizedTest
    @CsvSource({
        "kind,            ONE_OF,          COMPANY,      rich",
        "name,            CONTAINS,        zazolc,       rich",
        "name,            CONTAINS,        ivan shch,    poor",
        "address,         CONTAINS,        piotrkowska,  rich",
        "postalCode,      ONE_OF,          90-001,       rich",
        "city,            ONE_OF,          Łódź|Kraków,  rich",
        "city,            NONE_OF,         Łódź,         poor",
        "city,            CONTAINS,        lodz,         rich",
        "region,          KNOWN,           ,             rich",
        "region,          UNKNOWN,         ,             poor",
        "source,          ONE_OF,          fair,         rich",
        "taxNumber,       KNOWN,           ,             rich",
        "note,            CONTAINS,        LATE,         rich",
        "size,            AT_LEAST,        40,           rich",
        "size,            AT_MOST,         39,           none",
        "size,            AT_LEAST,        39.2,         rich",
        "size,            AT_LEAST,        40.2,         none",
        "size,            AT_MOST,         40.8,         rich",
        "owner,           ONE_OF,          me,           both",
        "owner,           ONE_OF,          team,         both",
        "owner,           NONE_OF,         nobody,       both",
        "category,        ONE_OF,          VIP|Other,    rich",
        "category,        NONE_OF,         VIP,          poor",
        "category,        UNKNOWN,         ,             poor",
        "phone,           KNOWN,           ,             rich",
        "email,           UNKNOWN,         ,             poor",
        "consent:EMAIL:MARKETING, ONE_OF,  GIVEN,        rich",
        "consent:EMAIL:MARKETING, ONE_OF,  WITHDRAWN,    none",
        "consent:SMS:MARKETING,   ONE_OF,  NOT_ASKED,    rich",
        "lastContact,     WITHIN_DAYS,     2,            rich",
        "lastContact,     NOT_WITHIN_DAYS, 2,            poor",
        "lastContact,     UNKNOWN,         ,             poor",
        "lastContact,     SINCE,           2020-01-01,   rich",
        "lastContact,     UNTIL,           2020-01-01,   none",
        "created,         WITHIN_DAYS,     1,            both",
        "created,         UNTIL,           2020-01-01,   none",
        "openDeal,        KNOWN,           ,             rich",
        "openDeal,        UNKNOWN,         ,             poor",
        "stage,           ONE_OF,          019a0000-0000-7000-8000-000000000201, rich",
        "stage,           NONE_OF,         019a0000-0000-7000-8000-000000000201, poor",
        "openTask,        UNKNOWN,         ,             both",
        "openTask,        KNOWN,           ,             none",
        "property:text,   ONE_OF,          Zielony,      rich",
        "property:text,   CONTAINS,        ziel,         rich",
        "property:text,   NONE_OF,         Zielony,      poor",
        "property:number, AT_LEAST,        12.5,         rich",
        "property:number, AT_MOST,         12.4,         none",
        "property:number, ONE_OF,          12.50,        rich",
        "property:date,   WITHIN_DAYS,     3,            rich",
        "property:date,   NOT_WITHIN_DAYS, 2,            both",
        "property:date,   SINCE,           2020-01-01,   rich",
        "property:choice, ONE_OF,          A|B,          rich",
        "property:choice, NONE_OF,         B,            poor",
        "property:yesno,  YES,             ,             rich",
        "property:yesno,  NO,              ,             none",
        "property:yesno,  UNKNOWN,         ,             poor"
    })
    void selectsByEveryField(String field, String is, String values, String expected) {
        // Given
        Map<String, Object> condition = condition(field, is, values == null ? List.of() : List.of(values.split("\\|")));

        // When
        Set<String> found = select(condition);
        Set<String> others = select(Map.of("not", condition));

        // Then
        Set<String> wanted = expected(expected);
        assertThat(found).isEqualTo(wanted);
        assertThat(others).as("everybody else").isEqualTo(minus(Set.of(rich, poor), wanted));
    }

    @Test
    void leavesOutTheConsentOfARemovedAddressUntilItComesBack() {
        // Given
        Map<String, Object> given = condition("consent:EMAIL:MARKETING", "ONE_OF", List.of("GIVEN"));
        List<Map<String, Object>> points =
                api
                        .get("/api/clients/" + rich)
                        .extract()
                        .jsonPath()
                        .<Map<String, Object>>getList("contactPoints")
                        .stream()
                        .map(point -> Map.of("kind", point.get("kind"), "value", point.get("value")))
                        .toList();

        // When
        replaceContactPoints(points.subList(0, 1));
        Set<String> without = select(given);
        replaceContactPoints(points);
        Set<String> again = select(given);

        // Then
        assertThat(without).isEmpty();
        assertThat(again).containsExactly(rich);
    }

    private void replaceContactPoints(List<Map<String, Object>> points) {
        int version = api.get("/api/clients/" + rich).extract().jsonPath().getInt("version");
        api.put(
                        "/api/clients/" + rich,
                        version,
                        Map.of("kind", "COMPANY", "name", "Zażółć Łódź", "contactPoints", points))
                .statusCode(200);
    }

    @Test
    void combinesConditions() {
        // Given
        Map<String, Object> lodz = condition("city", "ONE_OF", List.of("Łódź"));
        Map<String, Object> person = condition("kind", "ONE_OF", List.of("PERSON"));

        // When
        Set<String> all = select(Map.of("all", List.of(lodz, person)));
        Set<String> any = select(Map.of("any", List.of(lodz, person)));
        Set<String> nothing = select(Map.of("all", List.of()));

        // Then
        assertThat(all).isEmpty();
        assertThat(any).containsExactlyInAnyOrder(rich, poor);
        assertThat(nothing).containsExactlyInAnyOrder(rich, poor);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{'field':'shoe size','is':'KNOWN'}; filter.field",
                "{'field':'city','is':'AT_LEAST','values':['3']}; filter.is",
                "{'field':'size','is':'AT_LEAST','values':['many']}; filter",
                "{'field':'size','is':'AT_LEAST','values':['1','2']}; filter",
                "{'field':'size','is':'AT_LEAST','values':['1e-999999999']}; filter",
                "{'field':'city','is':'ONE_OF','values':[]}; filter",
                "{'field':'created','is':'SINCE','values':['yesterday']}; filter",
                "{'field':'consent:FAX:MARKETING','is':'ONE_OF','values':['GIVEN']}; filter",
                "{'field':'property:x','is':'KNOWN'}; filter",
                "{'field':'property:019a0000-0000-7000-8000-000000000999','is':'KNOWN'}; filter",
                "{'field':'segment','is':'ONE_OF','values':['019a0000-0000-7000-8000-000000000999']}; filter",
                "{'all':[{'field':'city','is':'KNOWN'},{'not':{'field':'stage','is':'ONE_OF','values':['x']}}]}; filter.all[1].not",
                "{'all':[],'any':[]}; filter",
                "{}; filter"
            })
    void namesTheNodeThatIsWrong(String filter, String at) {
        // When
        var answer = list(filter.replace('\'', '"'));

        // Then
        answer.statusCode(400).body("violations[0].field", equalTo(at));
    }

    @Test
    void refusesAFilterThatIsTooDeep() {
        // Given
        String filter = "{\"not\":".repeat(20) + "{\"field\":\"city\",\"is\":\"KNOWN\"}" + "}".repeat(20);

        // When
        var answer = list(filter);

        // Then
        answer.statusCode(400);
    }

    @Test
    void takesAFilterOfManyValues() {
        // Given
        String city = "\"" + "Miasto o długiej nazwie".repeat(4) + "\"";

        // When
        var answer = list("{\"field\":\"city\",\"is\":\"ONE_OF\",\"values\":["
                + String.join(",", java.util.Collections.nCopies(100, city)) + "]}");

        // Then
        answer.statusCode(200);
    }

    @Test
    void refusesWhatIsNoFilter() {
        list("city = Lodz").statusCode(400).body("type", equalTo("urn:lejek:problem:invalid-input"));
    }

    private Map<String, Object> condition(String field, String is, List<String> values) {
        String name = field.replace("property:text", "property:" + TEXT)
                .replace("property:number", "property:" + NUMBER)
                .replace("property:date", "property:" + DATE)
                .replace("property:choice", "property:" + CHOICE)
                .replace("property:yesno", "property:" + YES_NO);
        return Map.of("field", name, "is", is, "values", values);
    }

    private Set<String> select(Map<String, Object> filter) {
        List<String> ids = api.post("/api/segments/preview", Map.of("filter", filter))
                .statusCode(200)
                .extract()
                .path("sample.id");
        return Set.copyOf(ids);
    }

    private io.restassured.response.ValidatableResponse list(String filter) {
        return api.request().queryParam("filter", filter).get("/api/clients").then();
    }

    private Set<String> expected(String word) {
        return switch (word) {
            case "rich" -> Set.of(rich);
            case "poor" -> Set.of(poor);
            case "both" -> Set.of(rich, poor);
            default -> Set.of();
        };
    }

    private static Set<String> minus(Set<String> all, Set<String> some) {
        List<String> rest = new ArrayList<>(all);
        rest.removeAll(some);
        return Set.copyOf(rest);
    }

    private void defineProperties() {
        Map.of(TEXT, "TEXT", NUMBER, "NUMBER", DATE, "DATE", CHOICE, "CHOICE", YES_NO, "YES_NO")
                .forEach((id, type) -> jdbi.useHandle(handle -> handle.execute(
                        "insert into property values (?, ?, ?, array['A', 'B'], 0, false) on conflict do nothing",
                        UUID.fromString(id),
                        type + id,
                        type)));
    }
}
