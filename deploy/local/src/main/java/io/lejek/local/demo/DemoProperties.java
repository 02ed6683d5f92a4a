package io.lejek.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lejek.local.rest.Api;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** The properties that the demo's company keeps of its clients, by name, with their ids. */
record DemoProperties(Map<String, String> ids) {
    static final String REVENUE = "Yearly revenue";
    static final String INDUSTRY = "Industry";
    static final String CONTRACT = "Contract until";
    static final String KEY_ACCOUNT = "Key account";

    static final List<String> INDUSTRIES = List.of("Food", "Building", "Transport", "Trade", "Health", "IT", "Tourism");

    private static final Map<String, String> TYPES = new LinkedHashMap<>();
    private static final LocalDate FIRST_END = LocalDate.of(2026, 1, 1);

    static {
        TYPES.put(INDUSTRY, "CHOICE");
        TYPES.put(REVENUE, "NUMBER");
        TYPES.put(CONTRACT, "DATE");
        TYPES.put(KEY_ACCOUNT, "YES_NO");
    }

    /** Defines those that are not there yet. */
    static DemoProperties define(Api admin) {
        Map<String, String> ids = new LinkedHashMap<>();
        admin.get("/api/properties")
                .forEach(
                        one -> ids.put(one.path("name").asText(), one.path("id").asText()));
        TYPES.forEach((name, type) -> ids.computeIfAbsent(name, missing -> define(admin, missing, type)));
        return new DemoProperties(ids);
    }

    private static String define(Api admin, String name, String type) {
        ObjectNode property = Api.object().put("name", name).put("type", type);
        if (type.equals("CHOICE")) {
            INDUSTRIES.forEach(property.putArray("choices")::add);
        }
        return admin.post("/api/properties", property).path("id").asText();
    }

    String id(String name) {
        String id = ids.get(name);
        if (id == null) {
            throw new IllegalStateException("The property '" + name + "' is gone: the demo needs it.");
        }
        return id;
    }

    /** Values for one client, by id; not everything is known of everybody. */
    Map<String, JsonNode> invent(Inventions invent, RandomGenerator random) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        Map<String, JsonNode> values = new LinkedHashMap<>();
        values.put(id(INDUSTRY), json.textNode(invent.pick(INDUSTRIES)));
        if (random.nextInt(100) < 60) {
            values.put(id(REVENUE), json.numberNode(random.nextInt(1, 900) * 10_000));
        }
        if (random.nextInt(100) < 30) {
            values.put(id(CONTRACT), json.textNode(contractEnd(random)));
        }
        if (random.nextInt(100) < 10) {
            values.put(id(KEY_ACCOUNT), json.booleanNode(true));
        }
        return values;
    }

    static String contractEnd(RandomGenerator random) {
        return FIRST_END.plusDays(random.nextInt(900)).toString();
    }
}
