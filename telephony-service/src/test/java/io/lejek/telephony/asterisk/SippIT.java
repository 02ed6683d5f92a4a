package io.lejek.telephony.asterisk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.lejek.backbone.testing.RealPostgresAndKafka;
import io.lejek.backbone.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Hundreds of calls by SIP on the wire, counted by who made them and by who logged them. */
@QuarkusTest
@WithTestResource(RealPostgresAndKafka.class)
@WithTestResource(Office.class)
class SippIT extends AgainstRealAsterisk {
    private static final int EACH = 100;
    private static final String CALLERS = "127.0.0.2";
    private static final String PHONES = "127.0.0.4";

    /** The phone to which callers are passed on; it hangs up, so that no caller leaves before he was answered there. */
    private static final String PASSED_ON_TO = "106";

    /** What is played, and how Lejek has to tell it: the outcome, the colleague and who hung up. */
    private enum Played {
        ANSWERED("talk", 1_000, "195", "phone-answers", "ANSWERED", "195", "CALLER"),
        BUSY("refused", 0, "196", "phone-busy", "BUSY", "196", "PBX"),
        NO_ANSWER("unanswered", 0, "197", "phone-rings", "MISSED", "197", "PBX"),
        CANCELLED("cancel", 500, "198", "phone-rings", "MISSED", "198", "CALLER"),
        TRANSFERRED("listen", 0, "199", "phone-passes-on", "ANSWERED", PASSED_ON_TO, "CALLED");

        private final String scenario;
        private final int lasts;
        private final String phone;
        private final String behaviour;
        private final String outcome;
        private final String extension;
        private final String hungUpBy;

        Played(
                String scenario,
                int lasts,
                String phone,
                String behaviour,
                String outcome,
                String extension,
                String hungUpBy) {
            this.scenario = scenario;
            this.lasts = lasts;
            this.phone = phone;
            this.behaviour = behaviour;
            this.outcome = outcome;
            this.extension = extension;
            this.hungUpBy = hungUpBy;
        }

        /** Digits with which the numbers of its callers, and no others, begin; the log finds calls by any part of a number. */
        private String numbers() {
            return "44770097" + ordinal();
        }

        private String told() {
            return outcome + " " + extension + " " + hungUpBy;
        }
    }

    @Test
    void countsWhatSippCounts() throws Exception {
        // Given
        List<Sipp> phones = phones();
        // When
        Map<Played, Sipp.Statistics> counted = callAll();
        // Then
        awaitChannels(0);
        within(60)
                .untilAsserted(() -> assertThat(Stream.of(Played.values())
                                .mapToLong(one -> told(one).size()))
                        .allMatch(count -> count == EACH));
        SoftAssertions softly = new SoftAssertions();
        for (Played played : Played.values()) {
            List<String> told = told(played);
            System.out.printf(
                    "sipp %-11s %3d done, %d failed | Lejek %3d: %s%n",
                    played,
                    counted.get(played).successful(),
                    counted.get(played).failed(),
                    told.size(),
                    played.told());
            softly.assertThat(counted.get(played)).as(played.name()).isEqualTo(new Sipp.Statistics(EACH, 0));
            softly.assertThat(told).as(played.name()).hasSize(EACH).containsOnly(played.told());
        }
        for (Sipp phone : phones) {
            softly.assertThat(phone.errors()).isEmpty();
            phone.close();
        }
        softly.assertAll();
    }

    private List<Sipp> phones() throws IOException, InterruptedException {
        Map<String, String> behaviours = new HashMap<>(Map.of(PASSED_ON_TO, "phone-hangs-up"));
        for (Played played : Played.values()) {
            behaviours.put(played.phone, played.behaviour);
        }
        List<Sipp> phones = new ArrayList<>();
        List<String> places = new ArrayList<>(List.of("SEQUENTIAL"));
        for (Map.Entry<String, String> phone : behaviours.entrySet()) {
            String port = RealAsterisk.freeUdp(PHONES);
            phones.add(asterisk.sipp(
                    "phone-" + phone.getKey(), phone.getValue(), List.of("-i", PHONES, "-p", port, "-aa")));
            places.add(phone.getKey() + ";" + port + ";");
        }
        try (Sipp registrar = asterisk.sipp(
                "register",
                "register",
                List.of(
                        pbx(),
                        "-i",
                        PHONES,
                        "-p",
                        RealAsterisk.freeUdp(PHONES),
                        "-m",
                        Integer.toString(phones.size()),
                        "-inf",
                        asterisk.sippFile("phones.csv", places)))) {
            assertThat(registrar.finish(Duration.ofSeconds(20)).successful())
                    .as(registrar.errors())
                    .isEqualTo(phones.size());
        }
        return phones;
    }

    private Map<Played, Sipp.Statistics> callAll() throws IOException, InterruptedException {
        Map<Played, Sipp> callers = new EnumMap<>(Played.class);
        for (Played played : Played.values()) {
            List<String> numbers = new ArrayList<>(List.of("SEQUENTIAL"));
            IntStream.range(0, EACH)
                    .mapToObj(i -> "+%s%03d;+442079460%s;".formatted(played.numbers(), i, played.phone))
                    .forEach(numbers::add);
            callers.put(
                    played,
                    asterisk.sipp(
                            "caller-" + played.phone,
                            played.scenario,
                            List.of(
                                    pbx(),
                                    "-i",
                                    CALLERS,
                                    "-p",
                                    RealAsterisk.freeUdp(CALLERS),
                                    "-m",
                                    Integer.toString(EACH),
                                    "-r",
                                    "8",
                                    "-d",
                                    Integer.toString(played.lasts),
                                    "-inf",
                                    asterisk.sippFile("callers-" + played.phone + ".csv", numbers))));
        }
        Map<Played, Sipp.Statistics> counted = new EnumMap<>(Played.class);
        for (Map.Entry<Played, Sipp> caller : callers.entrySet()) {
            counted.put(caller.getKey(), caller.getValue().finish(Duration.ofSeconds(90)));
            if (counted.get(caller.getKey()).failed() > 0) {
                System.out.println(caller.getKey() + ": " + caller.getValue().errors());
            }
            caller.getValue().close();
        }
        return counted;
    }

    private String pbx() {
        return "127.0.0.1:" + asterisk.sipPort();
    }

    private static List<String> told(Played played) {
        return given()
                .auth()
                .oauth2(Tokens.admin())
                .queryParam("number", played.numbers().substring(2))
                .queryParam("limit", 200)
                .get("/api/telephony/calls")
                .jsonPath()
                .<Map<String, Object>>getList("items")
                .stream()
                .map(call -> call.get("outcome") + " " + call.get("extension") + " " + call.get("hungUpBy"))
                .toList();
    }
}
