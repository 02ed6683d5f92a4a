package io.lejek.crm.deal;

import io.lejek.backbone.id.Ids;
import io.lejek.crm.process.DealProcess;
import io.lejek.crm.process.ProcessKind;
import io.lejek.crm.process.Stage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Deals and processes for the tests of the rules. */
final class DealFixture {
    static final Instant MONDAY = Instant.parse("2026-01-05T09:00:00Z");
    static final UUID SELLER = Ids.next();

    private DealFixture() {}

    static DealProcess process(ProcessKind kind, int stages) {
        List<Stage> all = IntStream.range(0, stages)
                .mapToObj(i -> new Stage(Ids.next(), "stage-" + i, "Stage " + i, i, (i + 1.0) / (stages + 1), 3))
                .toList();
        return new DealProcess(Ids.next(), "Trial", kind, Ids.next(), 1, all);
    }

    static Terms terms() {
        return new Terms("Forklifts", SELLER, null, 1_250_000, "EUR");
    }

    static Deal openDeal(DealProcess process) {
        return Deal.open(new Deal.Beginning(Ids.next(), null), terms(), process, null, now(MONDAY))
                .deal();
    }

    /** Somebody does it at this time. */
    static Act now(Instant time) {
        return new Act(SELLER, Cause.USER, null, time);
    }

    /** Somebody enters on this day what happened then. */
    static Act entered(Instant recorded, @Nullable Instant happened) {
        return new Act(SELLER, Cause.USER, happened, recorded);
    }

    static Loss price() {
        return new Loss("price", null, null);
    }
}
