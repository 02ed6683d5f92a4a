package io.lejek.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.lejek.local.demo.Staff.Manager;
import io.lejek.local.rest.Api;
import java.time.Clock;
import java.util.List;

/**
 * What all of the demo is made with.
 *
 * @param admin the API in the name of the administrator
 * @param process the type of the deals
 */
record DemoWorld(
        Api admin,
        List<Manager> managers,
        DemoProperties properties,
        JsonNode process,
        JsonNode lossReasons,
        Clock clock) {
    /** The same people everywhere, so that what the showcase makes of them is never empty. */
    static final long SEED = 20260105;
}
