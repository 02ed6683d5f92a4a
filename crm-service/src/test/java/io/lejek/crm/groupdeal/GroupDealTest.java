package io.lejek.crm.groupdeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.crm.record.Api;
import io.lejek.crm.record.Samples;
import io.lejek.crm.record.Staff;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
class GroupDealTest {
    @Inject
    Staff staff;

    private Api api;
    private String word;

    @BeforeEach
    void signIn() {
        api = Api.of(staff.manager());
        word = "Word" + Samples.mobile();
    }

    @Test
    void isOneOfferToAllWhoAreSelected() {
        // Given
        client(api);
        client(api);
        client(Api.of(staff.manager()));

        // When
        String group = make();

        // Then
        api.get("/api/group-deals/" + group).body("members", equalTo(2)).body("deals", equalTo(0));
        api.get("/api/deals").body("items", hasSize(0));
    }

    @Test
    void spinsADealOffForAMemberThatAnswers() {
        // Given
        String member = client(api);
        client(api);
        String group = make();

        // When
        String deal = spinOff(group, member);
        String again = spinOff(group, member);

        // Then
        assertThat(again).isEqualTo(deal);
        api.get("/api/deals/" + deal)
                .body("clientId", equalTo(member))
                .body("title", equalTo("Winter offer"))
                .body("amountMinor", equalTo(50_000));
        api.get("/api/group-deals/" + group).body("deals", equalTo(1));
        api.get("/api/group-deals/" + group + "/members")
                .body("items", hasSize(2))
                .body("items[0].dealId", equalTo(deal));
    }

    @Test
    void isNotSeenByStrangers() {
        // Given
        String member = client(api);
        String group = make();
        Api stranger = Api.of(staff.manager());

        // When
        var read = stranger.get("/api/group-deals/" + group);
        var spin = stranger.post("/api/group-deals/" + group + "/members/" + member + "/spin-off", "");

        // Then
        read.statusCode(404);
        spin.statusCode(404);
    }

    @Test
    void knowsNoOtherClients() {
        // Given
        client(api);
        String group = make();
        String outsider = api.clientId();

        // When
        var spin = api.post("/api/group-deals/" + group + "/members/" + outsider + "/spin-off", "");

        // Then
        spin.statusCode(404).body("detail", notNullValue());
    }

    @Test
    void takesNoMoreAnswersWhileItIsClosed() {
        // Given
        String early = client(api);
        String late = client(api);
        String group = make();
        String deal = spinOff(group, early);

        // When
        var closed = api.post("/api/group-deals/" + group + "/close", "");
        var refused = api.post("/api/group-deals/" + group + "/members/" + late + "/spin-off", "");
        String again = spinOff(group, early);
        var opened = api.post("/api/group-deals/" + group + "/reopen", "");

        // Then
        closed.statusCode(200).body("closedAt", notNullValue());
        refused.statusCode(409);
        assertThat(again).isEqualTo(deal);
        opened.statusCode(200).body("closedAt", nullValue());
        assertThat(spinOff(group, late)).isNotEqualTo(deal);
    }

    @Test
    void isClosedByThoseWhoSeeItAlone() {
        // Given
        client(api);
        String group = make();

        // When
        var stranger = Api.of(staff.manager()).post("/api/group-deals/" + group + "/close", "");

        // Then
        stranger.statusCode(404);
    }

    @Test
    void tellsHowFarTheDealOfAMemberIs() {
        // Given
        String member = client(api);
        client(api);
        String group = make();
        String deal = spinOff(group, member);

        // When
        api.post("/api/deals/" + deal + "/win", "{}").statusCode(200);

        // Then
        api.get("/api/group-deals/" + group + "/members")
                .body("items[0].outcome", equalTo("WON"))
                .body("items[0].stageId", notNullValue())
                .body("items[0].spunOffAt", notNullValue())
                .body("items[1].outcome", nullValue());
    }

    private String spinOff(String group, String member) {
        return api.post("/api/group-deals/" + group + "/members/" + member + "/spin-off", "")
                .statusCode(200)
                .extract()
                .path("dealId");
    }

    private String client(Api owner) {
        return owner.client(word).getString("id");
    }

    private String make() {
        return api.groupDeal(word, "Winter offer");
    }
}
