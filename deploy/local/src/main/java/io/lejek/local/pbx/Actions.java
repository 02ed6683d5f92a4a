package io.lejek.local.pbx;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The actions that the trial PBX knows: those that Lejek sends to an Asterisk, and four of its own, with which a test, a
 * bench or a curious person makes things happen: {@code TrialCall} (Direction, Outside, Extension, Outcome, Ringing and
 * Talking in milliseconds), {@code TrialScenario} (Name, Outside, Speed), which plays what a real Asterisk told, {@code TrialBurst}
 * (Rounds), which tells all of that at once, and {@code TrialDrop}, which cuts every AMI connection.
 */
final class Actions {
    private static final Pattern DESK = Pattern.compile("PJSIP/([0-9]{2,6})");

    private static final int CALLERS = 1_000;

    private final Exchange exchange;
    private final Login.Credentials credentials;
    private final Runnable drop;
    private final Queues queues = new Queues();

    Actions(Exchange exchange, Login.Credentials credentials, Runnable drop) {
        this.exchange = exchange;
        this.credentials = credentials;
        this.drop = drop;
    }

    Login.Credentials credentials() {
        return credentials;
    }

    /** Plays a call in a thread of its own. */
    void play(CallPlan plan) {
        Thread.ofVirtual().name("trial-call").start(new Call(exchange, plan));
    }

    void perform(Message action, Consumer<Message> out) {
        switch (action.get("Action", "").toLowerCase(Locale.ROOT)) {
            case "ping" -> out.accept(success(action).with("Ping", "Pong").with("Timestamp", Exchange.timestamp()));
            case "listcommands" -> {
                Message known = success(action);
                for (String command :
                        List.of("Ping", "CoreShowChannels", "Originate", "Hangup", "BlindTransfer", "QueuePause")) {
                    known = known.with(command, "(Priv: call,all)");
                }
                out.accept(known);
            }
            case "events", "filter" -> out.accept(success(action));
            case "coresettings" ->
                out.accept(success(action).with("AMIversion", "11.0.0").with("AsteriskVersion", "22.0.0-trial"));
            case "corestatus" -> out.accept(success(action));
            case "command" -> command(action, out);
            case "coreshowchannels" -> showChannels(action, out);
            case "bridgelist" -> list(action, out, "BridgeListComplete", List.of());
            case "queuestatus" -> showQueues(action, out);
            case "queueadd" -> answer(action, out, queues.add(action));
            case "queueremove" -> answer(action, out, queues.remove(action));
            case "queuepause" -> answer(action, out, queues.pause(action));
            case "originate" -> originate(action, out);
            case "hangup" -> hangUp(action, out);
            case "blindtransfer" -> passOn(action, out);
            case "trialcall" -> trialCall(action, out);
            case "trialscenario" -> trialScenario(action, out);
            case "trialburst" -> trialBurst(action, out);
            case "trialdrop" -> drop.run();
            default -> out.accept(error(action, "Invalid/unknown command"));
        }
    }

    private void command(Message action, Consumer<Message> out) {
        if (action.get("Command", "").startsWith("core show version")) {
            out.accept(success(action)
                    .with("Message", "Command output follows")
                    .with("Output", "Asterisk 22.0.0-trial built by Lejek"));
        } else {
            out.accept(error(action, "Command output follows"));
        }
    }

    private void showChannels(Message action, Consumer<Message> out) {
        List<Message> channels = exchange.liveLegs().stream()
                .map(leg -> Message.of("Event", "CoreShowChannel")
                        .with("ActionID", action.get("ActionID"))
                        .with(leg.snapshot(""))
                        .with("Application", "Dial")
                        .with("BridgeId", leg.bridge)
                        .with("Duration", leg.age()))
                .toList();
        list(action, out, "CoreShowChannelsComplete", channels);
    }

    private void showQueues(Message action, Consumer<Message> out) {
        List<Message> items = queues.status().stream()
                .map(item -> item.with("ActionID", action.get("ActionID")))
                .toList();
        list(action, out, "QueueStatusComplete", items);
    }

    private static void answer(Message action, Consumer<Message> out, Optional<String> refusal) {
        out.accept(refusal.map(why -> error(action, why)).orElseGet(() -> success(action)));
    }

    private void list(Message action, Consumer<Message> out, String complete, List<Message> items) {
        out.accept(success(action).with("EventList", "start").with("Message", "A list follows"));
        items.forEach(out);
        out.accept(Message.of("Event", complete)
                .with("ActionID", action.get("ActionID"))
                .with("EventList", "Complete")
                .with("ListItems", Integer.toString(items.size())));
    }

    private void originate(Message action, Consumer<Message> out) {
        Matcher desk = DESK.matcher(action.get("Channel", ""));
        if (!desk.matches()) {
            out.accept(error(action, "Channel not specified"));
            return;
        }
        try {
            CallPlan plan = new CallPlan(
                    CallPlan.Direction.OUT,
                    action.get("Exten", ""),
                    desk.group(1),
                    CallPlan.Outcome.ANSWERED,
                    Duration.ofSeconds(3),
                    Duration.ofSeconds(20));
            String uniqueid = action.get("ChannelId", "trial-" + UUID.randomUUID());
            out.accept(success(action).with("Message", "Originate successfully queued"));
            Thread.ofVirtual()
                    .name("trial-originate")
                    .start(new ClickToCall(exchange, plan, action.get("ActionID", ""), uniqueid));
        } catch (IllegalArgumentException e) {
            out.accept(error(action, String.valueOf(e.getMessage())));
        }
    }

    private void hangUp(Message action, Consumer<Message> out) {
        boolean found = exchange.hangUp(action.get("Channel", ""));
        out.accept(found ? success(action).with("Message", "Channel Hungup") : error(action, "No such channel"));
    }

    private void passOn(Message action, Consumer<Message> out) {
        String to = action.get("Exten", "");
        if (!CallPlan.isNumber(to)) {
            out.accept(error(action, "Exten not specified"));
            return;
        }
        boolean found = exchange.transfer(action.get("Channel", ""), to);
        out.accept(found ? success(action).with("Message", "Transfer succeeded") : error(action, "No such channel"));
    }

    private void trialCall(Message action, Consumer<Message> out) {
        try {
            CallPlan plan = new CallPlan(
                    CallPlan.Direction.valueOf(action.get("Direction", "IN")),
                    action.get("Outside", ""),
                    action.get("Extension", ""),
                    CallPlan.Outcome.valueOf(action.get("Outcome", "ANSWERED")),
                    Duration.ofMillis(Long.parseLong(action.get("Ringing", "3000"))),
                    Duration.ofMillis(Long.parseLong(action.get("Talking", "5000"))));
            out.accept(success(action).with("Message", "The call begins"));
            play(plan);
        } catch (IllegalArgumentException e) {
            out.accept(error(action, String.valueOf(e.getMessage())));
        }
    }

    private void trialScenario(Message action, Consumer<Message> out) {
        try {
            Scenario scenario = Scenario.named(action.get("Name", ""));
            int speed = Math.clamp(Integer.parseInt(action.get("Speed", "1")), 1, 1_000);
            out.accept(success(action).with("Message", "The scenario begins"));
            play(scenario, action.get("Outside", "+447700900001"), speed);
        } catch (IllegalArgumentException e) {
            out.accept(error(action, String.valueOf(e.getMessage())));
        }
    }

    /** Plays a scenario in a thread of its own. */
    void play(Scenario scenario, String outside, int speed) {
        Thread.ofVirtual().name("trial-" + scenario.name()).start(new Replay(exchange, scenario, outside, speed));
    }

    /** Makes everything ready first, and answers then. The same people call again and again. */
    private void trialBurst(Message action, Consumer<Message> out) {
        int rounds = Math.clamp(Integer.parseInt(action.get("Rounds", "1")), 1, 1_000);
        List<String> calls = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            for (String name : Scenario.names()) {
                int run = exchange.nextRun();
                calls.add(Scenario.named(name).wire(run, "+4860%07d".formatted(run % CALLERS)));
            }
        }
        out.accept(success(action).with("Message", "The burst begins"));
        Thread.ofVirtual().name("trial-burst").start(() -> calls.forEach(exchange::tell));
    }

    private static Message success(Message action) {
        return Message.of("Response", "Success").with("ActionID", action.get("ActionID"));
    }

    private static Message error(Message action, String text) {
        return Message.of("Response", "Error")
                .with("ActionID", action.get("ActionID"))
                .with("Message", text);
    }
}
