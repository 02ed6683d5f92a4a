package io.lejek.funnel.testing;

import io.lejek.backbone.event.Topics;
import io.lejek.backbone.id.Ids;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** A process of three stages that no other test knows: assessment 10 %, offer 50 %, payment 90 %. */
public final class SaleFixture {
    private static final List<String> CODES = List.of("assessment", "offer", "payment");
    private static final List<Double> PROBABILITIES = List.of(0.1, 0.5, 0.9);

    public final UUID typeId = Ids.next();
    private final List<UUID> stageIds = List.of(Ids.next(), Ids.next(), Ids.next());

    public static SaleFixture sale() {
        return new SaleFixture();
    }

    public UUID stageId(int position) {
        return stageIds.get(position);
    }

    public SaleFixture published() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("typeId", typeId);
        data.put("name", "Sale");
        data.put("kind", "MANUAL");
        data.put("version", 1);
        data.put(
                "stages", IntStream.range(0, CODES.size()).mapToObj(this::stage).toList());
        Bus.send(Bus.message(Topics.PROCESSES, typeId.toString(), "process-published.v1", 1L, data));
        return this;
    }

    /** A deal of this process, owned by somebody of a team. */
    public DealStory deal(UUID ownerId, UUID teamId) {
        return new DealStory(this, ownerId, teamId);
    }

    Map<String, Object> stage(int position) {
        return Map.of(
                "id", stageIds.get(position),
                "code", CODES.get(position),
                "name", CODES.get(position),
                "position", position,
                "probability", PROBABILITIES.get(position));
    }

    Map<String, Object> type() {
        return Map.of("id", typeId, "name", "Sale", "version", 1);
    }
}
