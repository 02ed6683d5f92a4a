package io.lejek.funnel.fold;

import io.lejek.funnel.fold.DealEvent.Base;
import io.lejek.funnel.fold.DealEvent.DealLost;
import io.lejek.funnel.fold.DealEvent.DealOpened;
import io.lejek.funnel.fold.DealEvent.DealReopened;
import io.lejek.funnel.fold.DealEvent.DealVoided;
import io.lejek.funnel.fold.DealEvent.DealWon;
import io.lejek.funnel.fold.DealEvent.StageEntered;
import io.lejek.funnel.fold.DealEvent.TermsChanged;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes the life of a deal, event by event; each at the time told, or a day after the one before. */
final class DealFixture {
    static final UUID ANNA = UUID.fromString("00000000-0000-7000-8000-0000000000a1");
    static final UUID BORIS = UUID.fromString("00000000-0000-7000-8000-0000000000b1");
    static final UUID NORTH = UUID.fromString("00000000-0000-7000-8000-000000000101");
    static final UUID SALE = UUID.fromString("00000000-0000-7000-8000-000000000040");
    static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");
    static final Stage ASSESSMENT = stage(0, "assessment", "0.1");
    static final Stage OFFER = stage(1, "offer", "0.5");
    static final Stage PAYMENT = stage(2, "payment", "0.9");

    final List<DealEvent> events = new ArrayList<>();
    private final UUID dealId;
    private Terms terms = new Terms(UUID.randomUUID(), SALE, 1, ANNA, NORTH, 1_000, "EUR", MONDAY.plusSeconds(864_000));
    private Instant now = MONDAY;
    private Stage stage = ASSESSMENT;
    private Stage furthest = ASSESSMENT;

    private DealFixture(UUID dealId) {
        this.dealId = dealId;
    }

    static DealFixture deal() {
        return deal(UUID.randomUUID());
    }

    static DealFixture deal(UUID id) {
        return new DealFixture(id);
    }

    DealFixture at(Instant time) {
        now = time;
        return this;
    }

    DealFixture owner(@Nullable UUID owner) {
        terms = new Terms(
                terms.clientId(), SALE, 1, owner, NORTH, terms.amountMinor(), terms.currency(), terms.nextActionAt());
        return this;
    }

    DealFixture amount(long minor, String currency) {
        terms = new Terms(terms.clientId(), SALE, 1, terms.ownerId(), NORTH, minor, currency, terms.nextActionAt());
        return this;
    }

    DealFixture nextAction(@Nullable Instant time) {
        terms = new Terms(
                terms.clientId(), SALE, 1, terms.ownerId(), NORTH, terms.amountMinor(), terms.currency(), time);
        return this;
    }

    DealFixture opened() {
        return add(base -> new DealOpened(base, stage));
    }

    DealFixture moved(Stage to) {
        stage = to;
        furthest = to.position() > furthest.position() ? to : furthest;
        return add(base -> new StageEntered(base, to));
    }

    DealFixture changed() {
        return add(base -> new TermsChanged(base, stage));
    }

    DealFixture won() {
        return add(base -> new DealWon(base, stage));
    }

    DealFixture lost() {
        return add(base -> new DealLost(base, stage, furthest));
    }

    DealFixture reopened() {
        return add(base -> new DealReopened(base, stage));
    }

    DealFixture voided() {
        return add(base -> new DealVoided(base, stage));
    }

    /** The deal after all its events, folded one by one in their order. */
    DealState state() {
        DealState state = null;
        for (DealEvent event : events) {
            state = DealFold.apply(state, event).after();
        }
        return state;
    }

    private DealFixture add(Function<Base, DealEvent> kind) {
        Base base = new Base(dealId, events.size() + 1L, terms, terms.ownerId(), now, now.plusMillis(20));
        events.add(kind.apply(base));
        now = now.plusSeconds(86_400);
        return this;
    }

    private static Stage stage(int position, String code, String probability) {
        return new Stage(
                UUID.fromString("00000000-0000-7000-8000-00000000004" + (position + 1)),
                code,
                code,
                position,
                new BigDecimal(probability));
    }
}
