package io.lejek.telephony.asterisk;

import static io.restassured.RestAssured.given;
import static java.time.Duration.ZERO;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.backbone.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The line to the PBX breaks, or the PBX restarts or dies, in the middle of a call: nothing is lost and nothing is told
 * twice.
 */
@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
@WithTestResource(Office.class)
class BrokenLineIT extends AgainstRealAsterisk {

    @AfterEach
    void mendsTheLine() {
        if (line != null) {
            line.mend();
        }
    }

    @Test
    void callThatOutlivesTheBreakEndsAsAnyOther() {
        // Given
        String caller = "+447700900201";
        World.Call call = answeredCall(caller, "146");
        // When
        breakTheLine();
        line.mend();
        awaitConnected(true);
        call.hangUp();
        // Then
        CallRecord record = awaitRecord(caller);
        assertThat(record.outcome()).isEqualTo("ANSWERED");
        assertThat(record.extension()).isEqualTo("146");
        assertThat(record.endCertain()).as("its end was seen").isTrue();
        assertToldOnce(caller, record);
        assertLastsAsLongAsThePbxWroteDown("outlived the break", record);
    }

    @Test
    void endOfACallThatEndedDuringTheBreakIsReadFromWhatThePbxWroteDown() {
        // Given
        String caller = "+447700900202";
        World.Call call = answeredCall(caller, "147");
        // When
        breakTheLine();
        call.hangUp();
        awaitChannels(0);
        line.mend();
        awaitConnected(true);
        // Then
        CallRecord record = awaitRecovered(caller);
        assertThat(record.outcome()).isEqualTo("ANSWERED");
        assertThat(record.hungUpBy()).isEqualTo("CALLER");
        assertThat(record.endCertain()).as("its end is known by now").isTrue();
        assertToldOnce(caller, record);
        assertThat(newestGap().getInt("completed")).isEqualTo(1);
        assertLastsAsLongAsThePbxWroteDown("ended during the break", record);
    }

    @Test
    void callThatBeganAndEndedDuringTheBreakIsReadFromWhatThePbxWroteDown() {
        // Given
        String caller = "+447700900206";
        breakTheLine();
        // When
        World.Call call = answeredCall(caller, "148");
        talkAWhile();
        call.hangUp();
        awaitChannels(0);
        line.mend();
        awaitConnected(true);
        // Then
        CallRecord record = awaitRecovered(caller);
        assertThat(record.direction() + " " + record.outcome()).isEqualTo("IN ANSWERED");
        assertThat(record.extension()).isEqualTo("148");
        assertThat(record.endCertain()).isTrue();
        assertToldOnce(caller, record);
        assertThat(newestGap().getInt("recovered")).isEqualTo(1);
        assertLastsAsLongAsThePbxWroteDown("was within the break", record);
    }

    @Test
    void callThatBeginsDuringTheBreakIsFoundAfterIt() {
        // Given
        String caller = "+447700900203";
        breakTheLine();
        World.Call call = answeredCall(caller, "148");
        // When
        line.mend();
        awaitConnected(true);
        call.hangUp();
        // Then
        CallRecord record = awaitRecord(caller);
        assertThat(record.direction() + " " + record.outcome()).isEqualTo("IN ANSWERED");
        assertThat(record.extension()).isEqualTo("148");
        assertToldOnce(caller, record);
        assertLastsAsLongAsThePbxWroteDown("began during the break", record);
    }

    @Test
    void callThatARestartOfThePbxEndsLastsAsLongAsThePbxWroteDown() {
        // Given
        String caller = "+447700900207";
        answeredCall(caller, "147");
        talkAWhile();
        // When
        asterisk.pbx().close();
        thePbxStartsAgain();
        // Then
        CallRecord record = awaitRecord(caller);
        assertThat(record.outcome()).isEqualTo("ANSWERED");
        assertThat(record.extension()).isEqualTo("147");
        assertToldOnce(caller, record);
        assertLastsAsLongAsThePbxWroteDown("was ended by a restart", record);
    }

    @Test
    void deathOfThePbxEndsItsCalls() {
        // Given
        String caller = "+447700900204";
        answeredCall(caller, "149");
        // When
        thePbxDiesAndStartsAgain();
        // Then
        CallRecord record = awaitRecord(caller);
        assertThat(record.outcome()).isEqualTo("ANSWERED");
        assertThat(record.endCertain())
                .as("nobody saw its end, and a dead PBX writes none down")
                .isFalse();
        assertToldOnce(caller, record);
    }

    @Test
    void callsGoOnAfterTheDeathOfThePbx() {
        // Given
        thePbxDiesAndStartsAgain();
        // When
        String caller = "+447700900205";
        answeredCall(caller, "149").hangUp();
        // Then
        CallRecord record = awaitRecord(caller);
        assertThat(record.outcome()).isEqualTo("ANSWERED");
        assertThat(record.endCertain()).isTrue();
    }

    private World.Call answeredCall(String caller, String desk) {
        world.phone(desk).answersAfter(ZERO);
        World.Call call = world.calls(caller, desk);
        within(15).untilAsserted(() -> {
            try (Ami ami = asterisk.pbx().connect()) {
                assertThat(ami.list("CoreShowChannels", "CoreShowChannel"))
                        .filteredOn(channel -> channel.contains("Application: AppDial"))
                        .anySatisfy(channel -> assertThat(channel)
                                .contains("Channel: PJSIP/" + desk)
                                .containsPattern("BridgeId: \\S"));
            }
        });
        return call;
    }

    /** Longer than what Asterisk's whole seconds leave open. */
    private static void talkAWhile() {
        within(10).pollDelay(ofSeconds(4)).until(() -> true);
    }

    private CallRecord awaitRecovered(String number) {
        within(30)
                .untilAsserted(() -> assertThat(CallRecord.of(number))
                        .singleElement()
                        .satisfies(record -> assertThat(record.recovered()).isTrue()));
        return CallRecord.of(number).getFirst();
    }

    private static JsonPath newestGap() {
        List<JsonPath> gaps = new ArrayList<>();
        within(20).untilAsserted(() -> {
            gaps.clear();
            JsonPath all = given().auth()
                    .oauth2(Tokens.admin())
                    .get("/api/telephony/gaps")
                    .jsonPath();
            all.setRootPath("[0]");
            gaps.add(all);
            assertThat(all.getString("lookedAt")).isNotNull();
        });
        return gaps.getFirst();
    }

    private void assertLastsAsLongAsThePbxWroteDown(String which, CallRecord record) {
        within(10)
                .untilAsserted(() -> assertThat(detailsOf(record))
                        .as("rows of Asterisk for %s", record)
                        .hasSize(1));
        CallDetail row = detailsOf(record).getFirst();
        Duration here = record.lasted();
        Duration there = Duration.between(row.start(), row.end());
        System.out.printf("a call that %s: Lejek %s | Asterisk's own detail record %s%n", which, here, there);
        // Asterisk's rows are of whole seconds.
        assertThat(here).isCloseTo(there, ofSeconds(2));
    }

    private List<CallDetail> detailsOf(CallRecord record) {
        List<String> legs = record.legs();
        return asterisk.callDetails().stream()
                .filter(detail -> legs.contains(detail.uniqueid()))
                .toList();
    }

    private void thePbxDiesAndStartsAgain() {
        asterisk.pbx().kill();
        thePbxStartsAgain();
    }

    /** Nothing listens at the address of a dead PBX: the line has to refuse, too. */
    private void thePbxStartsAgain() {
        breakTheLine();
        asterisk.pbx().launch();
        line.mend();
        awaitConnected(true);
    }

    private void breakTheLine() {
        line.cut();
        awaitConnected(false);
    }
}
