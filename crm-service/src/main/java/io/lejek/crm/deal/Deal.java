package io.lejek.crm.deal;

import io.lejek.backbone.id.Ids;
import io.lejek.backbone.problem.Problem;
import io.lejek.crm.deal.DealEvent.DealChanged;
import io.lejek.crm.deal.DealEvent.DealLost;
import io.lejek.crm.deal.DealEvent.DealOpened;
import io.lejek.crm.deal.DealEvent.DealReopened;
import io.lejek.crm.deal.DealEvent.DealWon;
import io.lejek.crm.deal.DealEvent.StageEntered;
import io.lejek.crm.process.DealProcess;
import io.lejek.crm.process.ProcessKind;
import io.lejek.crm.process.Stage;
import io.lejek.crm.process.StageFact;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A chance to sell something to a client, on its way through the stages of a process.
 *
 * <p>Each command checks whether it is allowed, changes the deal, and returns what happened. While the deal is open exactly
 * one visit is open; visits never overlap; {@code sequence} counts the events without a gap; {@code furthestPosition} never
 * goes back.
 */
@Entity
@Table(name = "deal")
class Deal {
    @Id
    private UUID id;

    @Version
    @Column
    private long version;

    @Column
    private long sequence;

    @Column
    private UUID clientId;

    @Column
    private UUID dealTypeId;

    @Column
    private UUID processVersionId;

    @Column
    private String title;

    @Column
    private UUID ownerId;

    @Column
    private @Nullable UUID teamId;

    @Column
    private long amountMinor;

    @Column
    private String currency;

    @Enumerated(EnumType.STRING)
    @Column
    private Outcome outcome;

    @Column
    private UUID stageId;

    @Column
    private Instant enteredStageAt;

    @Column
    private int furthestPosition;

    @Column
    private int attempt;

    @Column
    private Instant openedAt;

    @Column
    private @Nullable Instant closedAt;

    @Column
    private @Nullable String lossReason;

    @Column
    private @Nullable String competitor;

    @Column
    private @Nullable LocalDate winBackOn;

    @Column
    private @Nullable Instant nextActionAt;

    @Column
    private @Nullable UUID sourceInteraction;

    @OneToMany(mappedBy = "deal", cascade = CascadeType.ALL)
    private List<StageVisit> visits = new ArrayList<>();

    protected Deal() {}

    private Deal(Beginning beginning, Terms terms, DealProcess process, Stage stage, Instant at) {
        id = Ids.next();
        clientId = beginning.clientId();
        sourceInteraction = beginning.sourceInteraction();
        dealTypeId = process.typeId();
        processVersionId = process.versionId();
        outcome = Outcome.OPEN;
        attempt = 1;
        openedAt = at;
        stageId = stage.id();
        enteredStageAt = at;
        furthestPosition = stage.position();
        title = terms.title();
        ownerId = terms.ownerId();
        teamId = terms.teamId();
        amountMinor = terms.amountMinor();
        currency = terms.currency();
    }

    /**
     * Whom a deal is with, and what it came of.
     *
     * @param sourceInteraction the entry of the client's timeline; null when it came of none
     */
    record Beginning(UUID clientId, @Nullable UUID sourceInteraction) {}

    /** A new deal with the event of its opening. */
    record Opening(Deal deal, DealOpened event) {}

    /** Opens a deal in the given stage of the process, or in its first. */
    static Opening open(Beginning beginning, Terms terms, DealProcess process, @Nullable UUID stageId, Act act) {
        Stage stage = stageId == null ? process.first() : required(process, stageId);
        if (process.kind() == ProcessKind.AUTOMATIC && !stage.equals(process.first())) {
            throw Problem.STEP_NOT_ALLOWED.because("Deals of this type go step by step: open it in the first stage.");
        }
        Instant at = act.notInFuture();
        Deal deal = new Deal(beginning, terms, process, stage, at);
        deal.visits.add(new StageVisit(deal, stage.id(), deal.attempt, at, act));
        return new Opening(deal, new DealOpened(deal.facts(process, at, act), StageFact.of(stage)));
    }

    /** Moves the deal to another stage of its process; of an AUTOMATIC one to the next or the previous stage only. */
    StageEntered moveTo(UUID toStageId, DealProcess process, Act act) {
        requireOpen();
        Stage from = process.get(stageId);
        Stage to = required(process, toStageId);
        if (to.equals(from)) {
            throw Problem.CONFLICT.because("The deal is in this stage already: read it again.");
        }
        if (process.kind() == ProcessKind.AUTOMATIC && !process.adjacent(from, to)) {
            throw Problem.STEP_NOT_ALLOWED.because(
                    "Deals of this type go step by step: move it to the next or the previous stage.");
        }
        Instant at = act.happenedAfter(enteredStageAt);
        Instant enteredFromAt = enteredStageAt;
        enter(to, at, act);
        return new StageEntered(
                facts(process, at, act),
                StageFact.of(from),
                enteredFromAt,
                StageFact.of(to),
                process.between(from, to).stream().map(Stage::id).toList());
    }

    /** Closes the deal as won; one of an AUTOMATIC process in its last stage only. */
    DealWon win(DealProcess process, Act act) {
        requireOpen();
        Stage stage = process.get(stageId);
        if (process.kind() == ProcessKind.AUTOMATIC && !process.isLast(stage)) {
            throw Problem.STEP_NOT_ALLOWED.because("Deals of this type are won in the last stage: complete the steps.");
        }
        Instant at = act.happenedAfter(enteredStageAt);
        close(Outcome.WON, at);
        return new DealWon(facts(process, at, act), StageFact.of(stage), enteredStageAt);
    }

    /** Closes the deal as lost, in any stage. */
    DealLost lose(Loss loss, DealProcess process, Act act) {
        requireOpen();
        Instant at = act.happenedAfter(enteredStageAt);
        close(Outcome.LOST, at);
        lossReason = loss.reason();
        competitor = loss.competitor();
        winBackOn = loss.winBackOn();
        return new DealLost(
                facts(process, at, act),
                StageFact.of(process.get(stageId)),
                StageFact.of(process.at(furthestPosition)),
                enteredStageAt,
                loss.reason(),
                loss.competitor(),
                loss.winBackOn());
    }

    /** Opens a closed deal again, as a new attempt in the stage where it was closed. */
    DealReopened reopen(DealProcess process, Act act) {
        if (outcome == Outcome.OPEN) {
            throw Problem.CONFLICT.because("The deal is open already: read it again.");
        }
        Instant at = act.happenedAfter(closedAt == null ? enteredStageAt : closedAt);
        Stage stage = process.get(stageId);
        outcome = Outcome.OPEN;
        attempt++;
        closedAt = null;
        lossReason = null;
        competitor = null;
        winBackOn = null;
        enteredStageAt = at;
        visits.add(new StageVisit(this, stage.id(), attempt, at, act));
        return new DealReopened(facts(process, at, act), StageFact.of(stage), attempt);
    }

    /** Changes the terms of an open deal; empty when nothing that others are told of has changed. */
    Optional<DealChanged> change(Terms terms, DealProcess process, Act act) {
        requireOpen();
        title = terms.title();
        DealChanged.Previous previous = told();
        ownerId = terms.ownerId();
        teamId = terms.teamId();
        amountMinor = terms.amountMinor();
        currency = terms.currency();
        return changed(previous, process, act);
    }

    /** Follows the owner into another team, also when the deal is closed. */
    Optional<DealChanged> followTeam(@Nullable UUID newTeamId, DealProcess process, Act act) {
        DealChanged.Previous previous = told();
        teamId = newTeamId;
        return changed(previous, process, act);
    }

    /** Goes over to another client, also when the deal is closed, because two clients turned out to be one or one to be two. */
    DealChanged followClient(UUID newClientId, DealProcess process, Act act) {
        clientId = newClientId;
        DealFacts facts = facts(process, act.recordedAt(), act);
        return new DealChanged(facts, StageFact.of(process.get(stageId)), told());
    }

    /** Takes over when the earliest open task of the deal is due; empty when that is as before. */
    Optional<DealChanged> plan(@Nullable Instant next, DealProcess process, Act act) {
        DealChanged.Previous previous = told();
        nextActionAt = next;
        return changed(previous, process, act);
    }

    private Optional<DealChanged> changed(DealChanged.Previous previous, DealProcess process, Act act) {
        if (previous.equals(told())) {
            return Optional.empty();
        }
        DealFacts facts = facts(process, act.recordedAt(), act);
        return Optional.of(new DealChanged(facts, StageFact.of(process.get(stageId)), previous));
    }

    private DealChanged.Previous told() {
        return new DealChanged.Previous(amountMinor, currency, ownerId, teamId, nextActionAt);
    }

    private void requireOpen() {
        if (outcome != Outcome.OPEN) {
            throw Problem.DEAL_IS_CLOSED.because("The deal is closed: reopen it first.");
        }
    }

    private static Stage required(DealProcess process, UUID stageId) {
        return process.find(stageId)
                .orElseThrow(() -> Problem.STAGE_OF_ANOTHER_PROCESS.because("Choose a stage of the process \""
                        + process.typeName() + "\", version " + process.version() + "."));
    }

    private void enter(Stage stage, Instant at, Act act) {
        endVisit(at);
        visits.add(new StageVisit(this, stage.id(), attempt, at, act));
        stageId = stage.id();
        enteredStageAt = at;
        furthestPosition = Math.max(furthestPosition, stage.position());
    }

    private void close(Outcome how, Instant at) {
        endVisit(at);
        outcome = how;
        closedAt = at;
    }

    private void endVisit(Instant at) {
        visits.stream().filter(StageVisit::open).forEach(visit -> visit.end(at));
    }

    /** What the next event tells of the deal; every call takes the next number. */
    private DealFacts facts(DealProcess process, Instant at, Act act) {
        sequence++;
        return new DealFacts(
                id,
                clientId,
                new DealFacts.TypeFact(dealTypeId, process.typeName(), process.version()),
                ownerId,
                teamId,
                amountMinor,
                currency,
                act.actorId(),
                act.cause(),
                nextActionAt,
                at,
                act.recordedAt(),
                sequence);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    long sequence() {
        return sequence;
    }

    UUID clientId() {
        return clientId;
    }

    UUID processVersionId() {
        return processVersionId;
    }

    String title() {
        return title;
    }

    UUID ownerId() {
        return ownerId;
    }

    @Nullable
    UUID teamId() {
        return teamId;
    }

    long amountMinor() {
        return amountMinor;
    }

    String currency() {
        return currency;
    }

    Outcome outcome() {
        return outcome;
    }

    UUID stageId() {
        return stageId;
    }

    int furthestPosition() {
        return furthestPosition;
    }

    List<StageVisit> visits() {
        return visits;
    }
}
