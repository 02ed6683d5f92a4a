package io.lejek.crm.record;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Values that no other test uses. */
public final class Samples {
    private Samples() {}

    /** A mobile number of nine digits, as Poles write it after +48. */
    public static String mobile() {
        return "6" + ThreadLocalRandom.current().nextLong(10_000_000, 99_999_999);
    }

    public static String name() {
        return "Client " + UUID.randomUUID();
    }

    public static String address() {
        return "somebody-" + UUID.randomUUID() + "@example.com";
    }
}
