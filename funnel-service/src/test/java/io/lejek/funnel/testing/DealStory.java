package io.lejek.funnel.testing;

import io.lejek.backbone.event.Topics;
import io.lejek.backbone.id.Ids;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The life of a deal as crm publishes it; {@link #send} sends what has been told since the last time. */
public final class DealStory {
    public final UUID dealId = Ids.next();
    public final UUID clientId;
    public final List<Bus.Message> messages = new ArrayList<>();
    private final SaleFixture sale;
    private @Nullable UUID ownerId;
    private @Nullable UUID teamId;
    private long amountMinor = 100_000;
    private String currency = "EUR";
    private @Nullable Instant nextActionAt;
    private Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(10, ChronoUnit.DAYS);
    private int stage;
    private int furthest;
    private int sent;

    DealStory(SaleFixture sale, UUID ownerId, UUID teamId) {
        this.sale = sale;
        this.ownerId = ownerId;
        this.teamId = teamId;
        clientId = Ids.next();
    }

    public DealStory worth(long minor, String inCurrency) {
        amountMinor = minor;
        currency = inCurrency;
        return this;
    }

    public DealStory owner(UUID owner, UUID team) {
        ownerId = owner;
        teamId = team;
        return this;
    }

    public DealStory nextAction(@Nullable Instant at) {
        nextActionAt = at;
        return this;
    }

    /** The next event happens then. */
    public DealStory at(Instant time) {
        now = time;
        return this;
    }

    public DealStory opened() {
        return add("deal-opened.v1", Map.of("stage", sale.stage(stage)));
    }

    public DealStory moved(int to) {
        Map<String, Object> more = Map.of(
                "from", sale.stage(stage), "to", sale.stage(to), "enteredFromAt", now.toString(), "skipped", List.of());
        stage = to;
        furthest = Math.max(furthest, to);
        return add("deal-stage-entered.v1", more);
    }

    public DealStory changed() {
        Map<String, Object> previous = new HashMap<>();
        previous.put("amountMinor", 1);
        previous.put("currency", "EUR");
        previous.put("ownerId", null);
        previous.put("teamId", null);
        previous.put("nextActionAt", null);
        return add("deal-changed.v1", Map.of("stage", sale.stage(stage), "previous", previous));
    }

    public DealStory won() {
        return add("deal-won.v1", Map.of("stage", sale.stage(stage), "enteredStageAt", now.toString()));
    }

    public DealStory lost() {
        Map<String, Object> more = new HashMap<>();
        more.put("stage", sale.stage(stage));
        more.put("furthest", sale.stage(furthest));
        more.put("reason", "price");
        more.put("competitor", null);
        more.put("winBackOn", null);
        more.put("enteredStageAt", now.toString());
        return add("deal-lost.v1", more);
    }

    public DealStory reopened() {
        return add("deal-reopened.v1", Map.of("stage", sale.stage(stage), "attempt", 2));
    }

    public DealStory voided() {
        return add("deal-voided.v1", Map.of("stage", sale.stage(stage)));
    }

    public DealStory send() {
        messages.subList(sent, messages.size()).forEach(Bus::send);
        sent = messages.size();
        return this;
    }

    private DealStory add(String contract, Map<String, Object> more) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("dealId", dealId);
        data.put("clientId", clientId);
        data.put("type", sale.type());
        data.put("ownerId", ownerId);
        data.put("teamId", teamId);
        data.put("amountMinor", amountMinor);
        data.put("currency", currency);
        data.put("actorId", ownerId);
        data.put("cause", "USER");
        data.put("nextActionAt", nextActionAt == null ? null : nextActionAt.toString());
        data.put("occurredAt", now.toString());
        data.put("recordedAt", Instant.now().toString());
        data.putAll(more);
        messages.add(Bus.message(Topics.DEALS, dealId.toString(), contract, messages.size() + 1L, data));
        now = now.plus(1, ChronoUnit.HOURS);
        return this;
    }
}
