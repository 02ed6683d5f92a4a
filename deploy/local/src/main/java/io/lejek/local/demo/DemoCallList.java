package io.lejek.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lejek.local.rest.Api;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** A call list on which everybody with a phone works. */
final class DemoCallList {
    private static final int DAYS = 14;

    private final DemoWorld world;

    DemoCallList(DemoWorld world) {
        this.world = world;
    }

    void make(String segmentId) {
        ObjectNode list = Api.object()
                .put("name", "Spring offer by phone")
                .put("segmentId", segmentId)
                .put("mode", "PREVIEW");
        var agents = list.putArray("agentIds");
        for (JsonNode user : world.admin().get("/api/users")) {
            if (user.path("active").asBoolean() && user.hasNonNull("extension")) {
                agents.add(user.path("id").asText());
            }
        }
        ObjectNode plan = list.putObject("plan").put("advertising", false);
        hours(plan.putObject("hours"));
        plan.putObject("retries")
                .put("most", 3)
                .put("busyMinutes", 15)
                .put("noAnswerMinutes", 120)
                .put("failedMinutes", 240);
        plan.putObject("deal")
                .put("typeId", world.process().path("id").asText())
                .put("amountMinor", 120_000)
                .put("currency", "EUR");
        script(plan.putObject("script"));
        world.admin().post("/api/telephony/call-lists", list);
    }

    private void hours(ObjectNode hours) {
        LocalDate today =
                LocalDate.ofInstant(world.clock().instant(), world.clock().getZone());
        hours.put("firstDay", today.toString())
                .put("lastDay", today.plusDays(DAYS).toString())
                .put("from", "08:00")
                .put("to", "21:00");
        var days = hours.putArray("days");
        for (DayOfWeek day : DayOfWeek.values()) {
            days.add(day.name());
        }
    }

    private static void script(ObjectNode script) {
        script.put("text", "Good morning. Our spring offer has begun, and you were among the first we thought of.");
        ObjectNode question = script.putArray("questions").addObject().put("text", "Which size fits?");
        question.putArray("choices").add("small").add("medium").add("large");
    }
}
