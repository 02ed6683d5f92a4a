package io.lejek.telephony.calllist;

import io.lejek.backbone.id.Ids;
import io.lejek.backbone.problem.Problem;
import io.lejek.backbone.problem.Versions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes, changes and steers call lists. */
@ApplicationScoped
class WriteCallList {
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private final CallLists lists;
    private final Entries entries;
    private final SegmentMembers members;
    private final Clock clock;

    WriteCallList(CallLists lists, Entries entries, SegmentMembers members, Clock clock) {
        this.lists = lists;
        this.entries = entries;
        this.members = members;
        this.clock = clock;
    }

    /** Takes the members of the segment down as they are now, and lets the list be worked on. */
    UUID make(CallListInput input, UUID madeBy, String token) {
        check(input);
        List<UUID> clients = members.of(input.segmentId(), token);
        UUID id = Ids.next();
        QuarkusTransaction.requiringNew().run(() -> {
            lists.add(new CallList(
                    id,
                    1,
                    input.name().strip(),
                    ListState.RUNNING,
                    input.mode(),
                    input.segmentId(),
                    input.plan(),
                    input.agentIds(),
                    madeBy,
                    clock.instant()));
            entries.add(id, clients);
        });
        return id;
    }

    /** Changes all but the members. */
    @Transactional
    void change(UUID id, CallListInput input, Onlooker who, @Nullable Long expected) {
        check(input);
        CallList list = changeable(id, who);
        Versions.check(expected, list.version());
        if (!Objects.equals(list.segmentId(), input.segmentId())) {
            throw Problem.INVALID_INPUT.because("A list keeps the members it was made with: make another one.");
        }
        lists.change(id, input);
    }

    @Transactional
    void become(UUID id, ListState state, Onlooker who) {
        CallList list = changeable(id, who);
        if (list.state() == ListState.CLOSED) {
            throw CallListProblems.notRunning(ListState.CLOSED);
        }
        if (list.state() != state) {
            lists.become(id, state);
        }
    }

    private CallList changeable(UUID id, Onlooker who) {
        CallList list = lists.lock(id).filter(who::sees).orElseThrow(CallListProblems::notFound);
        if (!who.steers(list)) {
            throw CallListProblems.notYours();
        }
        return list;
    }

    private static void check(CallListInput input) {
        CallPlan.DealOffer deal = input.plan().deal();
        if (deal != null && !CURRENCIES.contains(deal.currency())) {
            throw Problem.INVALID_INPUT.because(
                    "plan.deal.currency: enter a currency by its three letters, such as EUR or PLN.");
        }
        CallingHours hours = input.plan().hours();
        if (hours.lastDay().isBefore(hours.firstDay())) {
            throw Problem.INVALID_INPUT.because("plan.hours.lastDay: enter a day that is not before the first one.");
        }
        if (hours.firstDay().plusYears(1).isBefore(hours.lastDay())) {
            throw Problem.INVALID_INPUT.because("plan.hours.lastDay: a list goes on for a year at most.");
        }
        if (!hours.from().isBefore(hours.to())
                || hours.from().isBefore(CallingHours.EARLIEST)
                || hours.to().isAfter(CallingHours.LATEST)) {
            throw Problem.INVALID_INPUT.because("plan.hours: people are called between " + CallingHours.EARLIEST
                    + " and " + CallingHours.LATEST + "; enter a time from and a later time to.");
        }
    }
}
