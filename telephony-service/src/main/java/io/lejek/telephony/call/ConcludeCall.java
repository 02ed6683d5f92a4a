package io.lejek.telephony.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Adds what an agent said of a call to its record. */
@ApplicationScoped
public class ConcludeCall {
    private final Calls calls;
    private final CallResults results;
    private final PublishCall publishCall;

    ConcludeCall(Calls calls, CallResults results, PublishCall publishCall) {
        this.calls = calls;
        this.results = results;
        this.publishCall = publishCall;
    }

    /** Comes before the locks of what hangs on the call, as it does where the call is recorded. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold(UUID callId) {
        calls.hold(callId);
    }

    /** A call that is recorded already is told again with the next version; one that is still on tells it when it ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void conclude(CallResult result) {
        results.put(result);
        calls.nextVersion(result.callId()).ifPresent(call -> publishCall.publish(List.of(call)));
    }
}
