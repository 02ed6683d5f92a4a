package io.lejek.telephony.calllist;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Numbers of people where it is day, whenever the tests run. */
public final class AwakeNumbers {
    private static final Map<ZoneId, String> PLACES = Map.of(
            ZoneId.of("Europe/Warsaw"), "+4860",
            ZoneId.of("Asia/Tokyo"), "+81901",
            ZoneId.of("Pacific/Honolulu"), "+1808");

    private AwakeNumbers() {}

    public static String fresh() {
        return number(true);
    }

    /** The number of somebody who is asleep. */
    static String asleep() {
        return number(false);
    }

    private static String number(boolean awake) {
        String place = PLACES.entrySet().stream()
                .filter(one -> isDay(one.getKey()) == awake)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
        return place + (2_000_000 + ThreadLocalRandom.current().nextInt(7_999_999));
    }

    /** With an hour to spare, so that no evening comes in the middle of a test. */
    private static boolean isDay(ZoneId zone) {
        LocalTime there = Instant.now().atZone(zone).toLocalTime();
        return !there.isBefore(LocalTime.of(8, 0)) && there.isBefore(LocalTime.of(20, 45));
    }
}
