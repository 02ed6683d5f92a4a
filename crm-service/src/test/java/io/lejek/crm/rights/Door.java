package io.lejek.crm.rights;

import io.lejek.crm.record.Api;
import io.lejek.crm.record.Staff;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * A way to read something of a client.
 *
 * @param opensTo who answers for the client and sees it by this door
 * @param closedTo the roles to which it is a stranger's
 * @param shows whether somebody sees it
 */
record Door(String name, Function<Scene, Staff.Person> opensTo, List<String> closedTo, BiPredicate<Api, Scene> shows) {
    private static final List<String> BOUND = List.of("manager", "head");
    private static final List<String> ALL = List.of("manager", "head", "agent", "marketer");

    /** To something that agents and marketers see of every client. */
    static Door ofClient(String name, BiPredicate<Api, Scene> shows) {
        return new Door(name, scene -> scene.owner, BOUND, shows);
    }

    /** To something that nobody sees but who answers for it. */
    static Door ofRecord(String name, BiPredicate<Api, Scene> shows) {
        return new Door(name, scene -> scene.owner, ALL, shows);
    }

    Door openTo(Function<Scene, Staff.Person> rightful) {
        return new Door(name, rightful, closedTo, shows);
    }

    /** Whether the answer gives the client away. */
    static boolean tells(Scene scene, ValidatableResponse answer) {
        return scene.traces().stream().anyMatch(trace -> mentions(answer, trace));
    }

    static boolean mentions(ValidatableResponse answer, String text) {
        return succeeds(answer) && answer.extract().asString().contains(text);
    }

    static boolean succeeds(ValidatableResponse answer) {
        return answer.extract().statusCode() < 400;
    }

    static boolean counts(ValidatableResponse answer) {
        return succeeds(answer) && answer.extract().<Integer>path("count") > 0;
    }

    @Override
    public String toString() {
        return name;
    }
}
