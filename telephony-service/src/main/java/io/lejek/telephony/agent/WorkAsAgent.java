package io.lejek.telephony.agent;

import io.lejek.backbone.problem.Problem;
import io.lejek.telephony.ami.PbxQueues;
import io.lejek.telephony.ami.PbxRefused;
import io.lejek.telephony.ami.QueueSeat;
import io.lejek.telephony.match.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says what an agent does, here and to the queues of the PBX. */
@ApplicationScoped
public class WorkAsAgent {
    private final AgentStates states;
    private final AgentSettings settings;
    private final PbxQueues queues;
    private final Directory directory;
    private final Clock clock;

    WorkAsAgent(AgentStates states, AgentSettings settings, PbxQueues queues, Directory directory, Clock clock) {
        this.states = states;
        this.settings = settings;
        this.queues = queues;
        this.directory = directory;
        this.clock = clock;
    }

    /** Whether this agent is away. */
    public boolean paused(UUID userId) {
        return states.current(userId)
                .filter(now -> now.state() == AgentState.PAUSED)
                .isPresent();
    }

    AgentView view(UUID userId) {
        Optional<AgentStates.Current> now = states.current(userId);
        return new AgentView(
                now.map(AgentStates.Current::state).orElse(AgentState.AVAILABLE),
                now.map(AgentStates.Current::reason).orElse(null),
                now.map(AgentStates.Current::beganAt).orElse(null),
                now.map(AgentStates.Current::until).orElse(null),
                settings.pauseReasons(),
                seatsOrNone(userId).stream()
                        .map(seat -> new AgentView.QueueView(
                                seat.pbx(), seat.queue(), seat.device() != null, seat.fixed(), seat.waiting()))
                        .toList());
    }

    /** The PBX first: who is told to be on a pause must not be rung. */
    void change(UUID userId, AgentChange change) {
        boolean pause = change.state() == AgentState.PAUSED;
        if (pause && !settings.pauseReasons().contains(change.reason())) {
            throw Problem.INVALID_INPUT.because(
                    "A pause needs one of these reasons: " + String.join(", ", settings.pauseReasons()) + ".");
        }
        String reason = pause ? change.reason() : null;
        try {
            tellQueues(userId, change.state(), reason);
        } catch (PbxRefused e) {
            throw refused(e);
        }
        states.change(userId, new AgentStates.Current(change.state(), reason, clock.instant(), null));
    }

    void serve(UUID userId, String pbx, String queue, boolean member) {
        String extension = directory.requireExtension(userId);
        try {
            QueueSeat seat = queues.of(extension).stream()
                    .filter(one -> one.pbx().equals(pbx) && one.queue().equals(queue))
                    .findFirst()
                    .orElseThrow(() -> Problem.NOT_FOUND.because("Your PBX has no such queue."));
            if (seat.fixed()) {
                throw Problem.CONFLICT.because(
                        "The PBX's own configuration has you in this queue. Take a pause, or have it changed there.");
            }
            if (member && seat.device() == null) {
                queues.join(seat, extension, paused(userId));
            } else if (!member && seat.device() != null) {
                queues.leave(seat);
            }
        } catch (PbxRefused e) {
            throw refused(e);
        }
    }

    /** Pauses the agent's phone in its queues, or rings it again. */
    void tellQueues(UUID userId, AgentState state, @Nullable String reason) throws PbxRefused {
        boolean paused = state != AgentState.AVAILABLE;
        for (QueueSeat seat : seats(userId)) {
            if (seat.device() != null && seat.paused() != paused) {
                queues.pause(seat, paused, reason);
            }
        }
    }

    /** A PBX that does not answer hides its queues, not the agent's state. */
    private List<QueueSeat> seatsOrNone(UUID userId) {
        try {
            return seats(userId);
        } catch (PbxRefused away) {
            return List.of();
        }
    }

    private List<QueueSeat> seats(UUID userId) throws PbxRefused {
        Optional<String> extension = directory.extension(userId);
        return extension.isPresent() ? queues.of(extension.get()) : List.of();
    }

    private static RuntimeException refused(PbxRefused e) {
        return Problem.PART_UNAVAILABLE.because("The PBX did not do it (" + e.getMessage()
                + "). Try again in a moment; if it stays, have the PBX's rights checked (write = agent).");
    }
}
