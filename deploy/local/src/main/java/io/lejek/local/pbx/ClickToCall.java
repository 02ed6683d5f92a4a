package io.lejek.local.pbx;

import java.time.Duration;

/** Plays an Originate: the desk rings first, then the number is dialled from it. */
final class ClickToCall implements Runnable {
    private static final int ANSWERED = 4;
    private static final int NO_ANSWER = 3;

    private final Exchange exchange;
    private final CallPlan plan;
    private final String actionId;
    private final String uniqueid;

    /** @param plan its ringing is that of the number; the desk answers after a second */
    ClickToCall(Exchange exchange, CallPlan plan, String actionId, String uniqueid) {
        this.exchange = exchange;
        this.plan = plan;
        this.actionId = actionId;
        this.uniqueid = uniqueid;
    }

    @Override
    public void run() {
        Call call = new Call(exchange, plan);
        Leg desk = exchange.leg("PJSIP/" + plan.extension(), "from-phones", "s", "", uniqueid)
                .callerId(plan.extension(), "Desk " + plan.extension());
        exchange.onHangup(desk, Thread.currentThread()::interrupt);
        exchange.tell("Newchannel", desk);
        exchange.tellDialTo("DialBegin", desk, "DialString", plan.extension());
        exchange.tell("Newstate", desk.state(Leg.RINGING));
        exchange.tellDialTo("DialState", desk, "DialStatus", "RINGING");
        if (call.passes(Duration.ofSeconds(1))) {
            respond(desk, "Failure", NO_ANSWER);
            exchange.hangup(desk, 19, "User alerting, no answer");
            return;
        }
        exchange.tell("Newstate", desk.state(Leg.UP));
        exchange.tellDialTo("DialEnd", desk, "DialStatus", "ANSWER");
        respond(desk, "Success", ANSWERED);
        desk.exten = plan.outside();
        Leg outside = exchange.leg("PJSIP/trunk", "from-trunk", plan.outside(), desk.linkedid, "")
                .callerId(plan.outside(), "<unknown>")
                .connectedTo(desk);
        call.dial(desk, outside);
    }

    private void respond(Leg desk, String response, int reason) {
        exchange.tell(
                "OriginateResponse",
                desk,
                "ActionID",
                actionId,
                "Response",
                response,
                "Reason",
                Integer.toString(reason));
    }
}
