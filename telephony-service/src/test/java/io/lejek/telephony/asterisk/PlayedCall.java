package io.lejek.telephony.asterisk;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A call of the table in {@link CallsIT}: what happens, and the record that is expected of it. Each has desks and a number
 * outside of its own, so that all can be played at once.
 *
 * @param extension of the colleague who talked, was called or called; null when it is a group of which nobody answered
 * @param talks whether two people were connected
 */
record PlayedCall(
        int place,
        String name,
        BiConsumer<Stage, PlayedCall> plays,
        String caller,
        String called,
        String direction,
        String outcome,
        @Nullable String extension,
        boolean talks) {

    /** The line of the table; {@code DESK}, {@code NEXT} (the desk after it) and {@code OUTSIDE} stand for its numbers. */
    private record Row(
            String name,
            String caller,
            String called,
            String direction,
            String outcome,
            @Nullable String extension,
            BiConsumer<Stage, PlayedCall> plays) {
        PlayedCall at(int place) {
            return new PlayedCall(
                    place,
                    name,
                    plays,
                    number(caller, place),
                    number(called, place),
                    direction,
                    outcome,
                    extension == null ? null : number(extension, place),
                    outcome.equals("ANSWERED"));
        }

        private static String number(String sign, int place) {
            int desk = FIRST_DESK + 2 * place;
            return switch (sign) {
                case "OUTSIDE" -> "+4477009001" + String.format("%02d", place);
                case "DESK" -> Integer.toString(desk);
                case "NEXT" -> Integer.toString(desk + 1);
                case "GROUP" -> Integer.toString(desk + 100);
                case "QUEUE" -> Integer.toString(desk + 200);
                case "MENU" -> Integer.toString(desk + 300);
                case "MAILBOX" -> Integer.toString(desk + 400);
                case "LOCALS" -> Integer.toString(desk + 500);
                case "FORWARDED" -> Integer.toString(desk + 700);
                case "CONFERENCE" -> Integer.toString(desk + 800);
                default -> sign;
            };
        }
    }

    /** Where calls are played. */
    record Stage(World world, Hand hand) {}

    private static final int FIRST_DESK = 110;

    private static final List<Row> TABLE = List.of(
            new Row(
                    "inbound, answered",
                    "OUTSIDE",
                    "DESK",
                    "IN",
                    "ANSWERED",
                    "DESK",
                    PlayedCall::answeredForTwoSeconds),
            new Row("inbound, nobody answers", "OUTSIDE", "DESK", "IN", "MISSED", "DESK", PlayedCall::silent),
            new Row("inbound, the caller gives up", "OUTSIDE", "DESK", "IN", "MISSED", "DESK", PlayedCall::givenUp),
            new Row("inbound, busy", "OUTSIDE", "DESK", "IN", "BUSY", "DESK", PlayedCall::busy),
            new Row("inbound, refused", "OUTSIDE", "DESK", "IN", "BUSY", "DESK", PlayedCall::refused),
            new Row(
                    "outbound, answered",
                    "DESK",
                    "OUTSIDE",
                    "OUT",
                    "ANSWERED",
                    "DESK",
                    PlayedCall::answeredForTwoSeconds),
            new Row("outbound, nobody answers", "DESK", "OUTSIDE", "OUT", "NO_ANSWER", "DESK", PlayedCall::silent),
            new Row("outbound, given up", "DESK", "OUTSIDE", "OUT", "CANCELLED", "DESK", PlayedCall::givenUp),
            new Row("outbound, busy", "DESK", "OUTSIDE", "OUT", "BUSY", "DESK", PlayedCall::busy),
            new Row("outbound, refused", "DESK", "OUTSIDE", "OUT", "BUSY", "DESK", PlayedCall::refused),
            new Row("outbound, no such number", "DESK", "OUTSIDE", "OUT", "FAILED", "DESK", PlayedCall::simplyCalled),
            new Row(
                    "internal, answered",
                    "DESK",
                    "NEXT",
                    "INTERNAL",
                    "ANSWERED",
                    "DESK",
                    PlayedCall::answeredForTwoSeconds),
            new Row("internal, nobody answers", "DESK", "NEXT", "INTERNAL", "NO_ANSWER", "DESK", PlayedCall::silent),
            new Row("internal, given up", "DESK", "NEXT", "INTERNAL", "CANCELLED", "DESK", PlayedCall::givenUp),
            new Row("internal, busy", "DESK", "NEXT", "INTERNAL", "BUSY", "DESK", PlayedCall::busy),
            new Row("ring group, the second answers", "OUTSIDE", "GROUP", "IN", "ANSWERED", "NEXT", (stage, call) -> {
                stage.world().phone(call.desk()).keepsSilent();
                stage.world().phone(call.next()).answersAfter(ofSeconds(1));
                stage.world().caller(call.caller).hangsUpAfter(ofSeconds(2)).calls(call.called);
            }),
            new Row("menu, then answered", "OUTSIDE", "MENU", "IN", "ANSWERED", "DESK", (stage, call) -> {
                stage.world().phone(call.desk()).answersAfter(ofSeconds(1));
                stage.world().caller(call.caller).hangsUpAfter(ofSeconds(4)).calls(call.called);
            }),
            new Row("menu, then nobody", "OUTSIDE", "MENU", "IN", "MISSED", "DESK", (stage, call) -> {
                stage.world().phone(call.desk()).keepsSilent();
                stage.world().calls(call.caller, call.called);
            }),
            new Row(
                    "menu, hung up before anybody rings",
                    "OUTSIDE",
                    "MENU",
                    "IN",
                    "ANNOUNCEMENT",
                    null,
                    (stage, call) -> stage.world()
                            .caller(call.caller)
                            .hangsUpAfter(ofMillis(500))
                            .calls(call.called)),
            new Row("queue, answered", "OUTSIDE", "QUEUE", "IN", "ANSWERED", "DESK", (stage, call) -> {
                stage.world().phone(call.desk()).answersAfter(ofSeconds(1));
                stage.world().caller(call.caller).hangsUpAfter(ofSeconds(4)).calls(call.called);
            }),
            new Row("queue, the caller gives up", "OUTSIDE", "QUEUE", "IN", "ABANDONED", "DESK", (stage, call) -> {
                stage.world().phone(call.desk()).keepsSilent();
                stage.world().caller(call.caller).hangsUpAfter(ofSeconds(3)).calls(call.called);
            }),
            new Row("queue, nobody comes in time", "OUTSIDE", "QUEUE", "IN", "MISSED", "DESK", (stage, call) -> {
                stage.world().phone(call.desk()).keepsSilent();
                stage.world().calls(call.caller, call.called);
            }),
            new Row("mailbox", "OUTSIDE", "MAILBOX", "IN", "VOICEMAIL", "DESK", (stage, call) -> {
                stage.world().phone(call.desk()).keepsSilent();
                stage.world().caller(call.caller).hangsUpAfter(ofSeconds(3)).calls(call.called);
            }),
            new Row("ring group of Local channels", "OUTSIDE", "LOCALS", "IN", "ANSWERED", "NEXT", (stage, call) -> {
                stage.world().phone(call.desk()).keepsSilent();
                stage.world().phone(call.next()).answersAfter(ofSeconds(1));
                stage.world().caller(call.caller).hangsUpAfter(ofSeconds(3)).calls(call.called);
            }),
            new Row("forwarded to a mobile", "OUTSIDE", "FORWARDED", "IN", "ANSWERED", null, (stage, call) -> {
                stage.world().phone("+4477009008" + call.desk().substring(1)).answersAfter(ofSeconds(1));
                stage.world().caller(call.caller).hangsUpAfter(ofSeconds(3)).calls(call.called);
            }),
            new Row("passed on unasked", "OUTSIDE", "DESK", "IN", "ANSWERED", "NEXT", (stage, call) -> {
                stage.world().phone(call.desk()).answersAfter(ofMillis(500));
                stage.world().phone(call.next()).answersAfter(ofSeconds(1)).hangsUpAfter(ofSeconds(2));
                stage.world().calls(call.caller, call.called);
                stage.hand().awaitTalk(call.desk());
                pause(ofMillis(1_200));
                stage.hand().blindTransfer(call.desk(), call.next());
            }),
            new Row("passed on unasked, to nobody", "OUTSIDE", "DESK", "IN", "ANSWERED", "DESK", (stage, call) -> {
                stage.world().phone(call.desk()).answersAfter(ofMillis(500));
                stage.world().phone(call.next()).keepsSilent();
                stage.world().calls(call.caller, call.called);
                stage.hand().awaitTalk(call.desk());
                pause(ofMillis(1_200));
                stage.hand().blindTransfer(call.desk(), call.next());
            }),
            new Row("passed on after a consultation", "OUTSIDE", "DESK", "IN", "ANSWERED", "NEXT", (stage, call) -> {
                stage.world().phone(call.desk()).answersAfter(ofMillis(500)).hangsUpAfter(ofSeconds(5));
                stage.world().phone(call.next()).answersAfter(ofSeconds(1)).hangsUpAfter(ofSeconds(6));
                stage.world().calls(call.caller, call.called);
                stage.hand().awaitTalk(call.desk());
                stage.world().press(call.desk(), "*2" + call.next());
            }),
            new Row("passed on by the caller", "DESK", "OUTSIDE", "OUT", "ANSWERED", "DESK", (stage, call) -> {
                stage.world().phone(call.called).answersAfter(ofMillis(500));
                stage.world().phone(call.next()).answersAfter(ofSeconds(1)).hangsUpAfter(ofSeconds(2));
                stage.world().calls(call.caller, call.called);
                stage.hand().awaitTalk(call.desk());
                pause(ofMillis(1_200));
                stage.hand().blindTransfer(call.desk(), call.next());
            }),
            new Row("taken by a colleague", "OUTSIDE", "DESK", "IN", "ANSWERED", "NEXT", (stage, call) -> {
                stage.world().phone(call.desk()).keepsSilent();
                stage.world().caller(call.caller).hangsUpAfter(ofSeconds(3)).calls(call.called);
                stage.hand().awaitRing(call.desk());
                stage.world().calls(call.next(), "*8" + call.desk());
            }),
            new Row("parked and fetched", "OUTSIDE", "DESK", "IN", "ANSWERED", "NEXT", (stage, call) -> {
                stage.world().phone(call.desk()).answersAfter(ofMillis(500));
                World.Call caller = stage.world().calls(call.caller, call.called);
                stage.hand().awaitTalk(call.desk());
                pause(ofMillis(1_200));
                String space = stage.hand().park(call.desk(), "default");
                stage.world().calls(call.next(), space);
                stage.hand().awaitTalk(call.next());
                pause(ofSeconds(2));
                caller.hangUp();
            }),
            new Row("parked, and nobody comes", "OUTSIDE", "DESK", "IN", "ANSWERED", "DESK", (stage, call) -> {
                stage.world().phone(call.desk()).answersAfter(ofMillis(500)).hangsUpAfter(ofSeconds(5));
                stage.world().calls(call.caller, call.called);
                stage.hand().awaitTalk(call.desk());
                pause(ofMillis(1_200));
                stage.hand().park(call.desk(), "short");
            }),
            new Row(
                    "conference of the caller and a colleague",
                    "OUTSIDE",
                    "CONFERENCE",
                    "IN",
                    "ANSWERED",
                    null,
                    (stage, call) -> {
                        stage.world()
                                .caller(call.caller)
                                .hangsUpAfter(ofSeconds(4))
                                .calls(call.called);
                        stage.world()
                                .caller(call.desk())
                                .hangsUpAfter(ofSeconds(3))
                                .calls(call.called);
                    }),
            new Row("recorded", "OUTSIDE", "DESK", "IN", "ANSWERED", "DESK", (stage, call) -> {
                stage.hand().recordsCallsOf(call.desk());
                answeredForTwoSeconds(stage, call);
            }),
            new Row(
                    "call of a dialler by Local channels",
                    "DESK",
                    "OUTSIDE",
                    "OUT",
                    "ANSWERED",
                    "DESK",
                    (stage, call) -> {
                        stage.world().phone(call.desk()).answersAfter(ofMillis(500));
                        stage.world()
                                .phone(call.called)
                                .answersAfter(ofSeconds(1))
                                .hangsUpAfter(ofSeconds(2));
                        stage.hand().originate("Local/" + call.desk() + "@extensions", call.called);
                    }));

    static List<PlayedCall> table() {
        return IntStream.range(0, TABLE.size())
                .mapToObj(place -> TABLE.get(place).at(place))
                .toList();
    }

    void play(Stage stage) {
        plays.accept(stage, this);
    }

    /** The number or extension that no other call of the table has. */
    String own() {
        return Stream.of(caller, called)
                .filter(number -> number.startsWith("+"))
                .findFirst()
                .orElse(caller);
    }

    @Override
    public String toString() {
        return name;
    }

    /** The word of the interaction. */
    String happened() {
        return switch (outcome) {
            case "ABANDONED", "VOICEMAIL", "ANNOUNCEMENT" -> "missed";
            default -> outcome.toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }

    /** The desk that is the call's own. */
    String desk() {
        return Integer.toString(FIRST_DESK + 2 * place);
    }

    /** The desk after it. */
    String next() {
        return Integer.toString(FIRST_DESK + 2 * place + 1);
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answeredForTwoSeconds(Stage stage, PlayedCall call) {
        stage.world().phone(call.called).answersAfter(ofSeconds(1));
        stage.world().caller(call.caller).hangsUpAfter(ofSeconds(2)).calls(call.called);
    }

    private static void silent(Stage stage, PlayedCall call) {
        stage.world().phone(call.called).keepsSilent();
        stage.world().calls(call.caller, call.called);
    }

    private static void givenUp(Stage stage, PlayedCall call) {
        stage.world().phone(call.called).keepsSilent();
        stage.world().caller(call.caller).givesUpAfter(ofSeconds(2)).calls(call.called);
    }

    private static void busy(Stage stage, PlayedCall call) {
        stage.world().phone(call.called).isBusy();
        stage.world().calls(call.caller, call.called);
    }

    private static void refused(Stage stage, PlayedCall call) {
        stage.world().phone(call.called).rejectsAfter(ofSeconds(1));
        stage.world().calls(call.caller, call.called);
    }

    private static void simplyCalled(Stage stage, PlayedCall call) {
        stage.world().calls(call.caller, call.called);
    }

    static String print(List<CallRecord> calls) {
        return calls.stream()
                .map(call -> "%-8s %-12s %-14s -> %-14s %3s s waited %3s s talked %3s s held, ended by %s"
                        .formatted(
                                call.direction(),
                                call.outcome(),
                                call.callerNumber(),
                                call.calledNumber(),
                                call.waitSeconds(),
                                call.talkSeconds(),
                                call.holdSeconds(),
                                call.hungUpBy()))
                .collect(Collectors.joining("\n"));
    }
}
