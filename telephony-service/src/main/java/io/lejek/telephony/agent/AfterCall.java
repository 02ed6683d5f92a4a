package io.lejek.telephony.agent;

import io.lejek.backbone.time.Rounds;
import io.lejek.telephony.ami.PbxRefused;
import io.lejek.telephony.call.CallRecorded;
import io.lejek.telephony.call.Outcome;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Gives an agent who talked time for what comes after the call, and ends it. Where there is none, it does nothing. */
@ApplicationScoped
class AfterCall {
    private static final Logger LOG = Logger.getLogger(AfterCall.class);
    /** What was over for longer when it was recorded is no news to its agent. */
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final AgentStates states;
    private final AgentSettings settings;
    private final WorkAsAgent work;
    private final Clock clock;
    private final Rounds rounds = new Rounds("after-call");

    AfterCall(AgentStates states, AgentSettings settings, WorkAsAgent work, Clock clock) {
        this.states = states;
        this.settings = settings;
        this.work = work;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        if (!settings.afterCall().isZero()) {
            rounds.every(Duration.ofSeconds(1), this::endDue);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.close();
    }

    void recorded(@Observes(during = TransactionPhase.AFTER_SUCCESS) CallRecorded call) {
        boolean news =
                call.version() == 1 && call.endedAt().isAfter(clock.instant().minus(FRESH));
        if (news && !settings.afterCall().isZero() && call.outcome() == Outcome.ANSWERED) {
            call.talkers().forEach(agent -> rounds.once(() -> begin(agent)));
        }
    }

    private void begin(UUID agent) {
        if (states.beginAfterCall(agent, settings.afterCall())) {
            tell(agent, AgentState.AFTER_CALL);
        }
    }

    private void endDue() {
        states.endDue().forEach(agent -> tell(agent, AgentState.AVAILABLE));
    }

    private void tell(UUID agent, AgentState state) {
        try {
            work.tellQueues(agent, state, null);
        } catch (PbxRefused e) {
            LOG.warnf("The queues were not told that an agent is %s: %s", state, e.getMessage());
        }
    }
}
