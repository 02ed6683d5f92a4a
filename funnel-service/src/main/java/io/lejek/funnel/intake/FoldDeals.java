package io.lejek.funnel.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lejek.backbone.event.IncomingEvent;
import io.lejek.funnel.fold.BatchFold;
import io.lejek.funnel.fold.DealEvent;
import io.lejek.funnel.fold.FoldedBatch;
import io.lejek.funnel.metric.Deals;
import io.lejek.funnel.metric.PendingEvents;
import io.lejek.funnel.metric.PendingEvents.Pending;
import io.lejek.funnel.metric.RecordFold;
import io.lejek.funnel.metric.Stages;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Folds the events of a batch, partition by partition, because each partition has its own share of the figures: reads the deals that
 * it touches, folds, writes the changes; all of it in the batch's transaction.
 */
@ApplicationScoped
class FoldDeals {
    private final Deals deals;
    private final PendingEvents pending;
    private final RecordFold record;
    private final Stages stages;
    private final ObjectMapper json;

    FoldDeals(Deals deals, PendingEvents pending, RecordFold record, Stages stages, ObjectMapper json) {
        this.deals = deals;
        this.pending = pending;
        this.record = record;
        this.stages = stages;
        this.json = json;
    }

    void fold(List<IncomingEvent> batch) {
        batch.stream()
                .collect(Collectors.groupingBy(IncomingEvent::partition, TreeMap::new, Collectors.toList()))
                .forEach(this::foldPartition);
    }

    private void foldPartition(int partition, List<IncomingEvent> batch) {
        Map<DealEvent, IncomingEvent> arrived = new LinkedHashMap<>();
        List<DealEvent> events = new ArrayList<>(batch.size());
        for (IncomingEvent incoming : batch) {
            DealEvent event = incoming.as(DealMessage.class).read(incoming.type(), incoming.sequence());
            events.add(event);
            arrived.putIfAbsent(event, incoming);
        }
        Set<UUID> touched = events.stream().map(event -> event.base().dealId()).collect(Collectors.toSet());

        FoldedBatch folded = BatchFold.fold(deals.find(touched), waiting(touched), events);

        stages.add(folded.entered());
        record.record(partition, folded);
        pending.remove(folded.released());
        pending.add(folded.waiting().stream()
                .map(event -> pending(event, Objects.requireNonNull(arrived.get(event))))
                .toList());
    }

    private List<DealEvent> waiting(Set<UUID> touched) {
        return pending.find(touched).stream().map(this::read).toList();
    }

    private static Pending pending(DealEvent event, IncomingEvent arrived) {
        return new Pending(
                event.base().dealId(),
                event.base().sequence(),
                arrived.type(),
                arrived.as(JsonNode.class).toString());
    }

    private DealEvent read(Pending event) {
        try {
            return json.readerFor(DealMessage.class)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .<DealMessage>readValue(event.data())
                    .read(event.type(), event.sequence());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a waiting event was readable when it was stored", e);
        }
    }
}
