package io.lejek.local.pbx;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Plays one call from its first channel to its last hang-up, in a thread of its own. */
final class Call implements Runnable {
    private static final String NORMAL = "Normal Clearing";
    private static final int LONGEST_EXTENSION = 6;

    private final Exchange exchange;
    private final CallPlan plan;
    private final CountDownLatch changed = new CountDownLatch(1);
    private volatile @Nullable Transfer transfer;

    /** Passed on, unasked. @param by who passed the other one on */
    private record Transfer(Leg by, String to) {}

    Call(Exchange exchange, CallPlan plan) {
        this.exchange = exchange;
        this.plan = plan;
    }

    @Override
    public void run() {
        Leg caller = switch (plan.direction()) {
            case IN -> trunkCalls();
            case OUT, INTERNAL -> deskCalls();
        };
        exchange.tell("Newchannel", caller);
        Leg called = switch (plan.direction()) {
            case IN -> desk(caller, plan.extension());
            case INTERNAL -> desk(caller, plan.outside());
            case OUT -> trunk(caller);
        };
        dial(caller, called);
    }

    private Leg trunkCalls() {
        return exchange.leg("PJSIP/trunk", "from-trunk", plan.extension(), "", "")
                .callerId(plan.outside(), "<unknown>")
                .state(Leg.RING);
    }

    private Leg deskCalls() {
        return exchange.leg("PJSIP/" + plan.extension(), "from-phones", plan.outside(), "", "")
                .callerId(plan.extension(), "Desk " + plan.extension())
                .state(Leg.RING);
    }

    private Leg desk(Leg caller, String extension) {
        return exchange.leg("PJSIP/" + extension, "from-phones", extension, caller.linkedid, "")
                .callerId(extension, "Desk " + extension)
                .connectedTo(caller);
    }

    private Leg trunk(Leg caller) {
        return exchange.leg("PJSIP/trunk", "from-trunk", plan.outside(), caller.linkedid, "")
                .callerId(plan.outside(), "<unknown>")
                .connectedTo(caller);
    }

    /** The dial from a leg that is there already to one that is new, and all that follows. */
    void dial(Leg caller, Leg called) {
        for (Leg leg : List.of(caller, called)) {
            exchange.onHangup(leg, changed::countDown);
            exchange.onTransfer(leg, to -> {
                transfer = new Transfer(leg, to);
                changed.countDown();
            });
        }
        exchange.tell("Newchannel", called);
        exchange.tell("NewConnectedLine", called);
        exchange.tellDial("DialBegin", caller, called, "DialString", called.exten);
        caller.connectedTo(called);
        exchange.tell("NewConnectedLine", caller);
        switch (plan.outcome()) {
            case FAILED -> refuse(caller, called, "CHANUNAVAIL", 1, "Unallocated (unassigned) number");
            case BUSY -> refuse(caller, called, "BUSY", 17, "User busy");
            case NO_ANSWER, GIVEN_UP, ANSWERED -> ring(caller, called);
        }
    }

    private void refuse(Leg caller, Leg called, String status, int cause, String text) {
        exchange.tell("HangupRequest", called, "Cause", Integer.toString(cause));
        exchange.tellDial("DialEnd", caller, called, "DialStatus", status);
        exchange.hangup(called, cause, text);
        exchange.hangup(caller, cause, text);
    }

    private void ring(Leg caller, Leg called) {
        exchange.tell("Newstate", called.state(Leg.RINGING));
        exchange.tellDial("DialState", caller, called, "DialStatus", "RINGING");
        boolean cut = passes(plan.ringing());
        if (cut || plan.outcome() == CallPlan.Outcome.GIVEN_UP) {
            exchange.tell("HangupRequest", caller, "Cause", "19");
            exchange.tellDial("DialEnd", caller, called, "DialStatus", "CANCEL");
            exchange.hangup(caller, 19, "User alerting, no answer");
            exchange.hangup(called, 19, "User alerting, no answer");
        } else if (plan.outcome() == CallPlan.Outcome.NO_ANSWER) {
            exchange.tellDial("DialEnd", caller, called, "DialStatus", "NOANSWER");
            exchange.hangup(called, 0, "Unknown");
            exchange.hangup(caller, 16, NORMAL);
        } else {
            talk(caller, called);
        }
    }

    private void talk(Leg caller, Leg called) {
        exchange.tell("Newstate", called.state(Leg.UP));
        exchange.tellDial("DialEnd", caller, called, "DialStatus", "ANSWER");
        if (caller.state != Leg.UP) {
            exchange.tell("Newstate", caller.state(Leg.UP));
        }
        UUID bridge = UUID.randomUUID();
        exchange.tellBridge("BridgeCreate", bridge, 0, Message.of());
        exchange.tellBridge("BridgeEnter", bridge, 1, called.snapshot(""));
        exchange.tellBridge("BridgeEnter", bridge, 2, caller.snapshot(""));
        passes(plan.talking());
        Transfer wanted = transfer;
        if (wanted != null) {
            passOn(wanted, bridge, wanted.by() == caller ? called : caller);
            return;
        }
        exchange.tell("HangupRequest", caller, "Cause", "16");
        exchange.tellBridge("BridgeLeave", bridge, 1, caller.snapshot(""));
        exchange.tellBridge("BridgeLeave", bridge, 0, called.snapshot(""));
        exchange.tellBridge("BridgeDestroy", bridge, 0, Message.of());
        exchange.hangup(caller, 16, NORMAL);
        exchange.hangup(called, 16, NORMAL);
    }

    /** Who stays is put through to somebody else, who answers. */
    private void passOn(Transfer wanted, UUID bridge, Leg stays) {
        exchange.tellTransfer(bridge, wanted.by(), stays, wanted.to());
        stays.exten = wanted.to();
        exchange.tellBridge("BridgeLeave", bridge, 1, wanted.by().snapshot(""));
        exchange.tellBridge("BridgeLeave", bridge, 0, stays.snapshot(""));
        exchange.tellBridge("BridgeDestroy", bridge, 0, Message.of());
        exchange.hangup(wanted.by(), 16, NORMAL);
        CallPlan next = new CallPlan(
                plan.direction(), wanted.to(), plan.extension(), plan.outcome(), plan.ringing(), plan.talking());
        Call rest = new Call(exchange, next);
        boolean inside = wanted.to().length() <= LONGEST_EXTENSION;
        rest.dial(stays, inside ? rest.desk(stays, wanted.to()) : rest.trunk(stays));
    }

    /** Waits; true when somebody hung up, or passed the other one on, meanwhile. */
    boolean passes(Duration time) {
        try {
            return changed.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
